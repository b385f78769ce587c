// @ts-check
// The example behind "Load example": a document half-way done in one of the templates, with most of what docgauge marks.

export const EXAMPLE = `# System Architecture Document: Lantern

| | |
| :--- | :--- |
| **Document Version:** | 1.0 |
| **Status:** | Draft |
| **Author:** | Ines Okafor |
| **Key Stakeholders:** | Pavel Novak (city lighting), [Security Engineer] |
| **Last Updated:** | August 31, 2025 |

---

## 1. Overview & Goals

### 1.1. Executive Summary

Lantern tells the crews of a city's street lighting which lamps failed last night, and in which order to mend them. Lamp controllers report faults over LoRaWAN; a planner turns the faults of a night into one route per crew; crews see their route on a tablet and close each job on the spot.

### 1.2. Architectural Goals & Drivers

-   **Scalability:** 60,000 lamps today, 90,000 by 2029, without a second gateway.
-   **Reliability:** every route is on its tablet by 6:00, on 99 of 100 days.
-   **Maintainability:** [e.g., one team of three can run it]
-   **Security:** a stolen tablet shows one crew's route of one day and nothing else.
-   **Cost-Effectiveness:** below [X] euros a lamp and year.

---

## 2. System Architecture & Diagrams

### 2.1. System Context Diagram (C4 Model: Level 1)

<!-- Who uses it, and what does it depend on? -->

\`\`\`text
 lamp controllers --LoRaWAN--> [ Lantern ] --HTTPS--> crew tablets
                                    ^
                   asset register --+  nightly CSV
\`\`\`

### 2.2. Container Diagram (C4 Model: Level 2)

\`[Diagram of the containers]\`

---

## 3. Technology Stack

| Layer | Technology | Rationale & Key Considerations |
| :--- | :--- | :--- |
| **Frontend** | Kotlin, on the tablets that crews have | Works for a day without a connection |
| **Backend API** | Rust | One binary on the city's own servers |
| **Database** | \`[e.g., PostgreSQL]\` | TBD |
| **Infrastructure** | Two virtual machines in the city's centre | Faults are personal data when they name a street door |

---

## 4. Key Architectural Patterns

### 4.1. System Pattern

A **modular monolith**: intake, planner and tablet service in one process.

-   **Rationale:** three people run it, and a night's faults fit in memory.

### 4.2. Integration & Communication Patterns

-   **Synchronous Communication:** HTTPS between tablet and service, JSON.
-   **Asynchronous Communication:** [Kafka / RabbitMQ / none]

---

## 5. Data Model & Management

-   **High-Level Data Schema:** Lamp, Fault, Job, Route, Crew. A fault becomes one job; a job stands on one route at a time.
-   **Data Flow:** [Life of a fault]

---

## 7. Architectural Decisions & Trade-offs Log

| Decision | Trade-offs Considered | Rationale |
| :--- | :--- | :--- |
| Routes are computed once a night | A route that changes under a crew's hands | Nine faults in ten are reported after dusk |
| [Decision] | [What else was possible] | [Why this one] |

---

## 8. Approval & Sign-Off

| Name | Role | Signature | Date |
| :--- | :--- | :--- | :--- |
| Pavel Novak | City lighting | | YYYY-MM-DD |
`;
