//! The words by which a slot is told from a tag, a citation or a key name.
//!
//! All lists are lower case, in the languages whose templates we know. They decide only what no structure
//! decides. A list is written as running text, words and phrases parted by commas, and looked up by hash.

use rustc_hash::FxHashSet;
use std::sync::OnceLock;

/// A set of words and phrases.
pub struct Words {
    text: &'static str,
    /// The length of the longest, in bytes.
    longest: usize,
    set: OnceLock<FxHashSet<&'static str>>,
}

impl Words {
    const fn new(text: &'static str) -> Self {
        Words { text, longest: longest(text.as_bytes()), set: OnceLock::new() }
    }

    /// Whether `word`, in any case, is one of them.
    pub fn has(&self, word: &str) -> bool {
        let ascii = word.is_ascii();
        if ascii && self.longest < word.len() {
            return false;
        }
        let set = self.set.get_or_init(|| self.text.split(',').map(str::trim).collect());
        let upper = if ascii {
            word.bytes().any(|byte| byte.is_ascii_uppercase())
        } else {
            word.chars().any(char::is_uppercase)
        };
        if upper { set.contains(word.to_lowercase().as_str()) } else { set.contains(word) }
    }
}

/// The most bytes between two commas.
const fn longest(text: &[u8]) -> usize {
    let (mut at, mut from, mut longest) = (0, 0, 0);
    while at <= text.len() {
        if at == text.len() || text[at] == b',' {
            if longest < at - from {
                longest = at - from;
            }
            from = at + 1;
        }
        at += 1;
    }
    longest
}

/// Nouns that name what is to be filled in: `[Owner]`, `[date]`.
pub static SLOT_NOUNS: Words = Words::new(
    "name, names, name(s), date, author, authors, title, description, purpose, rationale, owner, owners, \
     team, role, roles, version, system, project, component, service, tool, technology, choice, term, \
     definition, constraint, assumption, risk, mitigation, impact, signature, email, url, path, link, \
     number, amount, value, metric, target, provider, library, language, company, organization, \
     organisation, customer, client, product, environment, region, reason, summary, example, placeholder, \
     text, content, contact, phone, address, location, duration, threshold, percentage, percent, priority, \
     stakeholder, stakeholders, requirement, feature, module, vendor, approver, reviewer, reviewers, \
     department, budget, cost, effort, timeline, deadline, goal, objective, scope, context, decision, \
     status, enhancement, document, rationales, person, people, framework, database, platform, protocol, \
     format, schema, endpoint, interface, event, trigger, limit, limits, size, config, configuration, \
     answer, details, notes, comment, comments, expiry, id, identifier, key, type, category, item, step, \
     action, actor, task, day, month, year, time, quarter, country, city, domain, subject, topic, question, \
     why, who, what, when, where, how, alternative, alternatives, option, consequence, consequences, \
     principle, pattern, strategy, approach, method, output, input, result, results, source, responsibility, \
     responsibilities, technologies, dependency, dependencies, diagram, image, screenshot, figure, company \
     name, your name, short name, full name, job title, position, group, share, figures, quantity, currency, \
     price, rate, ratio, minimum, maximum, channel, ticket, repository, repo, branch, commit, host, \
     hostname, port, account, user, username, cluster, namespace, bucket, field, column, parameter, \
     variable, model, tier, plan, partner, supplier, manager, lead, sponsor, contributor, contributors, \
     maintainer, maintainers, approvers, attendees, participants, audience, persona, scenario, workflow, \
     process, policy, regulation, standard, license, licence, abbreviation, acronym, keyword, keywords, \
     label, heading, sentence, paragraph, chart, hypothesis, assumptions, constraints, risks, goals, \
     objectives, requirements, features, components, services, systems, metrics, targets, steps, actions, \
     milestone, milestones, deliverable, deliverables, severity, likelihood, probability, trade-off, \
     trade-offs, benefit, benefits, drawback, drawbacks, argument, recommendation, follow-up, resource, \
     resources, reference, references, justification, background, motivation, problem, solution, proposal, \
     criteria, criterion, estimate, baseline, frequency, capacity, throughput, latency, availability, teams, \
     tools, regions, values, dates, days, hours, hh:mm, mm:ss, hh:mm:ss, datum, nummer, titel, beschreibung, \
     zweck, verantwortlicher, verantwortliche, ansprechpartner, abteilung, rolle, firma, unternehmen, kunde, \
     projekt, produkt, systemname, projektname, dienst, komponente, anzahl, dauer, betrag, wert, einheit, \
     grund, begründung, ziel, maßnahme, ort, unterschrift, durchwahl, telefon, telefonnummer, frist, \
     zeitraum, vorname, nachname, autor, autorin, stand, bezeichnung, bemerkung, ergebnis, entscheidung, \
     nom, prénom, fonction, titre, numéro, nombre, montant, délai, raison, objectif, responsable, équipe, \
     société, entreprise, adresse, lieu, durée, valeur, unité, auteur, statut, produit, projet, système, \
     composant, rôle, téléphone, apellidos, fecha, título, descripción, equipo, empresa, cliente, proyecto, \
     producto, sistema, componente, cantidad, importe, plazo, motivo, dirección, ciudad, valor, unidad, \
     estado, versión, nome, cognome, titolo, descrizione, responsabile, azienda, progetto, prodotto, \
     importo, scadenza, indirizzo, città, valore, unità, autore, stato, versione, naam, omschrijving, \
     verantwoordelijke, bedrijf, aantal, bedrag, termijn, doel, versie, nazwa, imię, nazwisko, opis, wersja, \
     liczba, kwota, termin",
);

/// Verbs and phrases with which an instruction to the author opens.
pub static INSTRUCTIONS: Words = Words::new(
    "add, attach, brief, briefly, choose, define, describe, detail, detailed, document, enter, explain, \
     fill, give, identify, include, insert, link, list, name, outline, paste, pick, provide, put, replace, \
     select, short, specify, state, summarise, summarize, write, your, what, why, who, whom, how, when, \
     where, which, if, optional:, example, one, repeat, placeholder, consider, discuss, \
     mention, draw, show, sketch, tell, clarify, delete, remove, ensure, please, concise, high-level, a \
     short, one-sentence, any, additional, further, upload, beschreiben, beschreibe, ergänzen, eintragen, \
     einfügen, hier, bitte, kurze, kurzer, wer, was, wie, warum, wann, wo, welche, welcher, welches, \
     décrire, décrivez, indiquer, indiquez, insérer, insérez, compléter, complétez, préciser, précisez, \
     lister, ajouter, quoi, pourquoi, quand, quel, quelle, describir, describa, indicar, indique, insertar, \
     añadir, completar, quién, qué, cómo, cuándo, descrivere, inserire, indicare, completare, aggiungere, \
     beschrijf, invullen, vul, opisz, wpisz",
);

/// Words in brackets that mark text instead of standing for it.
pub static TAGS: Words = Words::new(
    "sic, edit, edited, ed., citation, note, notes, info, warn, warning, error, debug, trace, fatal, \
     critical, ok, pass, passed, fail, failed, skip, skipped, done, new, draft, final, verified, unverified, \
     accepted, rejected, deprecated, superseded, proposed, approved, unreleased, yanked, breaking, feature, \
     fix, bug, bugfix, hotfix, security, docs, chore, refactor, test, perf, optional, required, mandatory, \
     recommended, experimental, internal, external, public, private, beta, alpha, stable, wip, rfc, faq, \
     tip, important, caution, open, closed, resolved, blocked, must, should, may, high, medium, low, yes, \
     no, true, false, null, redacted, sanitized, removed, added, changed, fixed, options, option, args, \
     arguments, flags, command, file, files, path..., ..., ibid, here, all, none, any, empty, default, pdf, \
     video, slides, talk, audio, paper, preprint, doi, arxiv, wiki, article, book, blog, archive, archived, \
     paywalled, toc, deleted, unknown, unnamed, anonymous, laughter, applause, music, inaudible, crosstalk, \
     pause, spoiler, ad, sponsored, online, offline, latest, live, planned, pending, ongoing, duplicate, \
     invalid, announcement, discussion, tracking, epic, spike, minor, major, patch, improvement, improved, \
     dev, prod, staging, demo, hidden, shortened, truncated, omitted, snip, snipped, enter, esc, escape, \
     tab, shift, alt, ctrl, cmd, space, delete, backspace, home, end, cancel, submit, save, back, login, \
     menu, search, go, start, stop, send, close, next, previous, continue, retry, refresh, apply, confirm, \
     add, remove, en, de, fr, es, it, nl, pl, pt, ja, zh, ru, us, uk, eu, n.d., am, pm, sudo, main, root, \
     self, this, ing, s, cc, bcc, re, fwd, ext, spam, below, above, left, right, top, bottom, inset, \
     overleaf, emphasis, withheld, citation needed",
);

/// Phrases in brackets that mark text instead of standing for it.
pub static TAG_PHRASES: Words = Words::new(
    "in progress, not started, out of scope, in scope, breaking change, on hold, wont fix, to do, citation \
     needed, emphasis added, emphasis mine, emphasis ours, not shown, work in progress, see above, see \
     below, high priority, low priority, medium priority, needs review, in review, not applicable, no \
     change, no changes, external link, internal link, sign off, read only, feature flag, beta feature, pull \
     request, bug fix, good first issue, help wanted, sign in, sign up, log in, log out, dead link, won t \
     fix, live demo, best effort, as is, edited for clarity, for example, if any, if applicable, to be \
     continued, archived copy, in german, in french, in english, translated by, my translation, our \
     translation, see note, see notes, no longer maintained, no longer available, known issue, tech debt, \
     technical debt, quick start, getting started, full changelog, read more, learn more, more info, more \
     information, back to top, table of contents, code of conduct, release notes, original research, who, \
     original emphasis, spelling as in original, name withheld, email protected, name redacted, address \
     redacted, details omitted, text omitted, link removed, names changed, clarification needed, by whom, \
     according to whom, page needed, full citation needed, not in citation given, better source needed",
);

/// What is cited by number: `[Figure 3]`, `[Section 4.2]`.
pub static CITED: Words = Words::new(
    "figure, fig, fig., table, section, sec, sec., chapter, ch., appendix, annex, note, step, listing, part, \
     page, p., pp., eq, eq., equation, algorithm, theorem, lemma, ticket, issue, story, epic, see, cf., ref, \
     abschnitt, kapitel, abbildung, tabelle, version, release, level, sprint, exhibit, art., art, article, \
     §, §§, clause, para, para., paragraph, vol., vol, no., nr., proposition, corollary, definition, \
     example, exercise, scene, act, line, lines, verse, footnote, endnote, schedule, rule, recital, anhang, \
     anlage, artikel, annexe, chapitre, sección, capítulo, milestone, phase, iteration, cite, source, task, \
     bug, pr, mr, rfc, cve, iso, din, en, nist, ieee, abb., abb, kap., kap, tab., abschn., bild, chap., \
     chap, annex., app., app, sect., sect, op., ed.",
);

/// Words after which brackets hold what is on a button or a key.
pub static PRESSED: Words = Words::new(
    "click, clicks, clicking, press, presses, tap, taps, hit, select, choose, push, open, key, keys, klick, \
     klicken, drücken, drücke, wähle, wählen, cliquer, cliquez, appuyer, appuyez, pulsar, pulse",
);

/// Words before which brackets hold what is on a button or a key.
pub static PRESSABLE: Words =
    Words::new("button, buttons, key, keys, menu, tab, link, checkbox, icon, dialog, dropdown");

/// Units that a number stands before.
pub static UNITS: Words = Words::new(
    "ms, s, sec, secs, second, seconds, min, mins, minute, minutes, h, hr, hrs, hour, hours, day, days, \
     week, weeks, month, months, year, years, sprint, sprints, users, user, req/s, requests, request, rps, \
     qps, tps, kb, mb, gb, tb, pb, kib, mib, gib, %, percent, instances, instance, nodes, replicas, \
     engineers, people, points, story, eur, usd, dollars, euros, times, records, rows, messages, events, \
     transactions, connections, sessions, pods, vcpu, vcpus, cores, iops, mbps, gbps, concurrent, calls, \
     orders, items, developers, teams, sek, sekunden, minuten, stunden, stunde, tage, tag, tagen, wochen, \
     woche, monate, monat, jahre, jahr, jours, jour, heures, heure, semaines, mois, ans, secondes, días, \
     horas, semanas, meses, años, minutos, segundos, giorni, ore, settimane, mesi, anni, minuti, dagen, uur, \
     weken, maanden, nutzer, benutzer, utilisateurs, usuarios, µs, us, ns, tokens, workers, threads, \
     tickets, incidents, customers, clients, devices, seats, licenses, fte, ftes, person-days, personentage, \
     business, working, calendar, characters, bytes, km, kg, kw, kwh, €, releases, iterations, passengers, \
     attendees, participants, visits, visitors, writes, reads, ops, tx, operations, queries, jobs, servers",
);

/// Names that only templates bear.
pub static IDENTITIES: Words = Words::new(
    "author name, your name, your company, your team, your organization, your organisation, company name, \
     project name, system name, product name, service name, component name, team name, john doe, jane doe, \
     firstname lastname, first name last name, name surname, your email, max mustermann, erika mustermann, \
     names, name s, your full name, your name here, your organization name, your project, your project name, \
     your product, your service, your title, your role, your department, name here, author s name, full \
     name, first last, jane roe, joe bloggs, jane bloggs, acme corp, acme inc, jean dupont, juan pérez, \
     mario rossi, jan kowalski, vorname nachname, ihr name, ihre firma, ihr unternehmen, mustermann, \
     musterfirma, prénom nom, nom prénom, votre nom, votre société, nombre apellido, nombre y apellidos, su \
     nombre, nome cognome, nome e cognome, document title, document name, title here, department name, \
     feature name, reviewer name, approver name, owner name, manager name, name of author, name of the \
     author, client name, customer name, organization name, organisation name, @username, @your-handle, \
     @your-username, @handle, @name, @owner, @github-handle, @github-username, your-github-username, \
     your-username, your github username",
);

/// Status words of documents and decisions; two or more of them side by side are a choice to make.
pub static STATUSES: Words = Words::new(
    "draft, active, deprecated, in review, review, approved, proposed, accepted, rejected, superseded, \
     final, published, archived, obsolete, retired, implementation, implemented, under review, wip, open, \
     closed, planned, done, in progress, not started, signed off, cancelled, canceled, released, live, under \
     discussion, in discussion, on hold, not approved, conditionally approved, approved with conditions, \
     changes requested, withdrawn, replaced, in development, complete, completed, blocked, deferred, on \
     track, at risk, off track, delayed, entwurf, in prüfung, freigegeben, veröffentlicht, genehmigt, \
     abgelehnt, veraltet, brouillon, en revue, validé, approuvé, publié, rejeté, borrador, en revisión, \
     aprobado, publicado, bozza, in revisione, approvato, concept, definitief",
);

/// Pairs that are written with a slash and mean one thing.
pub static PAIRS: Words = Words::new(
    "ci/cd, i/o, client/server, tcp/ip, and/or, n/a, a/b, pub/sub, read/write, input/output, on/off, yes/no, \
     he/she, 24/7, ui/ux, os/2, pl/sql, and / or, true/false, start/stop, up/down, request/response, \
     push/pull, master/replica, primary/replica, primary/standby, active/passive, active/active, blue/green, \
     ssl/tls, tls/ssl, gnu/linux, publish/subscribe, rpo/rto, rto/rpo, dev/test, dev/prod, hw/sw, b/s, mb/s, \
     gb/s, req/s, km/h, w/o, c/o, html/css, css/html, js/ts, java/kotlin, iso/iec, iec/ieee, http/https, \
     http/2, http/3, his/her, she/her, they/them, s/he, in/out, ingress/egress, import/export, \
     upload/download, encode/decode, encrypt/decrypt, plan/apply, create/read/update/delete, before/after, \
     source/target, key/value, name/value, build/test, dev/ops, dev/staging/prod, dev/test/prod, test/prod, \
     staging/prod, major/minor/patch, owner/repo, org/repo, user/password, username/password, pass/fail, \
     go/no-go, pro/con, pros/cons, cost/benefit, left/right, top/bottom, min/max, avg/max, p50/p95/p99, \
     p95/p99, open/closed, buy/sell, hardware/software, frontend/backend, front/back, server/client, \
     parent/child, leader/follower, producer/consumer, publisher/subscriber, reader/writer, linux/macos, \
     linux/macos/windows, macos/linux, unix/linux, amd64/arm64, oauth2/oidc, oauth/oidc, oidc/saml, \
     saml/oidc, sso/mfa, pii/phi, qa/uat, uat/prod, kpi/okr, slo/sla, sla/slo, sli/slo, slas/slos, \
     draft/final",
);

/// Elements of HTML, SVG and MathML that may stand in a document, and what documents show of XML.
pub static HTML_ELEMENTS: Words = Words::new(
    "a, abbr, address, article, aside, audio, b, base, bdi, bdo, blockquote, body, br, button, canvas, \
     caption, center, circle, cite, code, col, colgroup, data, datalist, dd, del, details, dfn, dialog, div, \
     dl, dt, em, embed, fieldset, figcaption, figure, font, footer, form, g, h1, h2, h3, h4, h5, h6, head, \
     header, hgroup, hr, html, i, iframe, img, input, ins, kbd, label, legend, li, link, main, map, mark, \
     math, menu, meta, meter, nav, nobr, noscript, object, ol, optgroup, option, output, p, param, path, \
     picture, pre, progress, q, rect, rp, rt, ruby, s, samp, script, search, section, select, slot, small, \
     source, span, strike, strong, style, sub, summary, sup, svg, table, tbody, td, template, text, \
     textarea, tfoot, th, thead, time, title, tr, track, tt, u, ul, var, video, wbr, xml, t, k, v, e, r, o",
);

/// Steps of a scale; three of them side by side, or two in the value of a field, are a choice to make.
pub static ORDINALS: Words = Words::new(
    "high, medium, low, critical, very high, very low, none, minor, moderate, major, severe, small, large, \
     yes, no, y, n, unknown, must, should, could, won t, won't, must have, nice to have, nice-to-have, \
     must-have, should-have, should have, could have, won't have, p0, p1, p2, p3, p4, s1, s2, s3, s4, sev1, \
     sev2, sev3, sev4, xs, s, m, l, xl, green, yellow, amber, red, partial, partially, full, fully, pass, \
     fail, go, no-go, internal, external, public, confidential, restricted, strictly confidential, daily, \
     weekly, monthly, quarterly, yearly, annually, hoch, mittel, niedrig, gering, ja, nein, haut, moyen, \
     bas, élevé, faible, oui, non, alto, medio, bajo, sí, basso, sì",
);

/// How a sentence opens that tells the author what to write, not the reader what to do.
pub static WRITING: Words = Words::new(
    "describe, explain, summarize, summarise, outline, specify, justify, list, state, identify, document, provide, \
     define, fill, insert, replace, delete, briefly, beschreibe, beschreiben, erkläre, erläutern, erläutere, nennen, \
     nenne, begründen, begründe, décrire, décrivez, expliquer, expliquez, lister, listez, indiquer, indiquez, \
     justifier, justifiez, résumer, présenter, describa, describe, describir, explique, explicar, enumere, indique, \
     indicar, justifique, resuma, descrivere, descrivi, elencare, spiegare, beschrijf",
);

/// How a comment opens that tells the author what to write.
pub static GUIDING: Words = Words::new(
    "describe, explain, delete, remove, leave, list, fill, replace, insert, write, provide, please, \
     summarize, summarise, outline, specify, state, give, include, document, identify, define, detail, what, \
     which, who, why, how, when, where, optional, this is an optional, this section, feel free, choose, \
     select, pick, enter, briefly, instructions, instruction, guidance, hint, example, e.g, eg, mention, \
     consider, discuss, in this section, here you, answer, beschreibe, beschreiben, beschreiben sie, bitte, \
     hier, ergänzen, nennen, löschen, erklären, erkläre, welche, was, wer, wie, warum, décrire, décrivez, \
     indiquer, indiquez, supprimer, supprimez, expliquer, expliquez, lister, quels, quelles, pourquoi, \
     describa, describir, explique, explicar, elimine, indique, borrar, liste, mark, remplir, remplissez, \
     rellene, rellenar, borre, complete, complétez, compléter, ausfüllen, ersetzen, ergänze",
);
