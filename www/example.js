// @ts-check
// The example behind "Load example": a document half-way done, with most of what docgauge marks.

export const EXAMPLE = `# Lantern: system architecture

**Version:** 0.4
**Status:** Draft
**Owner:** [Team/Person]
**Last updated:** YYYY-MM-DD

Lantern tells the crews of a city's street lighting which lamps failed last night and in which order to mend them.

## 1. Context

<!-- Who uses the system, and what does it depend on? -->

Lamp controllers report faults over LoRaWAN. A planner turns the night's faults into one route per crew before 6:00. Crews see their route on a tablet and close each job on the spot.

| Neighbour | Direction | Protocol | Owner |
|---|---|---|---|
| LoRaWAN gateway | inbound | MQTT | City networks |
| Asset register | inbound | nightly CSV | [Team] |
| Crew tablet | both | HTTPS | Field service |

## 2. Quality goals

1. A fault of the night is on a crew's route by 6:00, on 99 of 100 days.
2. A tablet works for [X] hours without a connection.
3. [Third quality goal, with a measure]

## 3. Components

| Component | Task | Technology | Status |
|---|---|---|---|
| Intake | Receives and removes duplicates | Rust | Done |
| Planner | Builds the routes | [Language / Framework] | Planned |
| Tablet app | Shows and closes jobs | Kotlin | TBD |

\`\`\`text
 gateway --> intake --> faults --> planner --> routes --> tablet
\`\`\`

### 3.1 Planner

[Describe how routes are computed and what happens when a crew is missing]

## 4. Decisions

### 4.1 Routes are computed once a night

**Status:** Accepted
**Date:** 2026-03-02

Faults that come in during the day wait for the next night: nine in ten are reported after dusk, and a route that changes under a crew's hands cost more than it saved in the trial.

### 4.2 Where routes are kept

**Status:** [Proposed | Accepted | Superseded]

## 5. Risks

`;
