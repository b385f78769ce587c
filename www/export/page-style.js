// @ts-check
// The style sheet of the HTML report. Its colours equal those of the page (styles/tokens.css); a test compares them.

/** Names and values as in tokens.css. */
export const PALETTE = {
  paper: 'light-dark(#f7f5f0, #131517)',
  surface: 'light-dark(#fffefb, #191c1f)',
  ink: 'light-dark(#24282d, #d6d8d4)',
  'ink-strong': 'light-dark(#0f1215, #f4f4ef)',
  'ink-soft': 'light-dark(#555b63, #a2a8ad)',
  'ink-faint': 'light-dark(#6b7077, #8b9198)',
  'ink-code': 'light-dark(#7a3b1e, #e2b393)',
  line: 'light-dark(#d9d4c8, #353a40)',
  'line-soft': 'light-dark(#e8e4da, #272b30)',
  error: 'light-dark(#b0261c, #f58a80)',
  warning: 'light-dark(#8f5600, #e7b04f)',
  info: 'light-dark(#2a60a4, #8bb8ee)',
  ok: 'light-dark(#2c713b, #82ca90)',
};

const variables = Object.entries(PALETTE)
  .map(([name, value]) => `--${name}:${value}`)
  .join(';');

export const STYLE = `:root{color-scheme:light dark;${variables}}
body{max-width:52rem;margin:0 auto;padding:2.5rem 1.5rem 4rem;background:var(--paper);color:var(--ink);
font:1rem/1.55 system-ui,sans-serif;overflow-wrap:anywhere}
td,th{overflow-wrap:break-word}
h1{margin:0;color:var(--ink-strong);font-size:1.75rem;line-height:1.2;letter-spacing:-.02em}
h2{margin:2.25rem 0 .5rem;color:var(--ink-strong);font-size:1.125rem}
.about{margin:.25rem 0 0;color:var(--ink-soft)}
.standing{display:flex;flex-wrap:wrap;align-items:center;gap:1rem 2rem;margin-top:1.5rem;padding:1.25rem 1.5rem;
border:1px solid var(--line-soft);border-radius:8px;background:var(--surface)}
.standing p{margin:.125rem 0}.standing .word{color:var(--tone);font-weight:700;font-size:1.25rem}
.ring{width:8rem;height:7rem}.track,.value{fill:none;stroke-width:10;stroke-linecap:round}.track{stroke:var(--line)}
.value{stroke:var(--tone)}
.ring text{fill:var(--ink-strong);font-size:26px;font-weight:700;text-anchor:middle}
.blank{--tone:var(--ink-faint)}.error{--tone:var(--error)}.warning{--tone:var(--warning)}.info{--tone:var(--info)}
.ok{--tone:var(--ok)}.open{--tone:var(--ink-soft)}
table{width:100%;border-collapse:collapse;font-variant-numeric:tabular-nums}
th{text-align:start;color:var(--ink-soft);font-size:.8125rem;font-weight:600}
td,th{padding:.3125rem .5rem;border-bottom:1px solid var(--line-soft);vertical-align:middle}
td.number,th.number{text-align:end;white-space:nowrap}td.bar{width:9rem}.deep{padding-inline-start:1.5rem}
.deeper{padding-inline-start:2.5rem}
.bar svg{display:block;width:100%;height:8px}.bar .whole{fill:var(--line)}.bar .part{fill:var(--tone)}
a{color:inherit;text-underline-offset:3px}
details{border-top:1px solid var(--line)}details:last-of-type{border-bottom:1px solid var(--line)}
summary{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.25rem 1rem;padding:.625rem 0;cursor:pointer}
summary b{color:var(--ink-strong)}
ul{margin:0 0 1rem;padding:0;list-style:none}li{margin:0;padding:.375rem 0 .375rem 1.5rem;text-indent:-1.5rem}
li>*{text-indent:0}
.kind{color:var(--tone);font-weight:600}small{color:var(--ink-soft);font-size:.8125rem}.help{display:block}
code{color:var(--ink-code);font:.875em ui-monospace,Menlo,Consolas,monospace}
footer{margin-top:2.5rem;color:var(--ink-soft);font-size:.8125rem}
@media (max-width:36rem){td.bar,th.bar{display:none}body{padding-inline:1rem}td,th{padding-inline:.25rem}
.number.number{white-space:normal}td:first-child{overflow-wrap:anywhere}}
@media print{:root{color-scheme:light;--paper:#fff;--surface:#fff}body{max-width:none;padding:0;font-size:10.5pt}
h1,h2,summary{break-after:avoid}li,tr,.standing{break-inside:avoid}thead{display:table-header-group}
details::details-content{content-visibility:visible;block-size:auto}.ring,.bar svg{print-color-adjust:exact}}
@page{margin:18mm 16mm}`;
