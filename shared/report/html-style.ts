/** The look of the page: light, dark and print; every status has its own underline, so that nothing rests on colour. */
export const HTML_STYLE = `
:root{color-scheme:light dark;--paper:#fffdf9;--sunk:#f7f5f0;--line:#e4e0d7;--edge:#8c877b;--ink:#1d1c19;--ink-2:#4d4a43;--accent:#2a52be;
--unchecked:#625e55;--verified:#1a6b3c;--disputed:#8f4a00;--unproven:#6b3fa0;--false:#ab1f1a;--needs-context:#0a6173;--outdated:#73532f;--not-checkable:#625e55}
@media (prefers-color-scheme:dark){:root{--paper:#1a1b1e;--sunk:#212327;--line:#303237;--edge:#7d8088;--ink:#e8e5dd;--ink-2:#c0bdb5;--accent:#a3baff;
--unchecked:#aba79d;--verified:#78cf9a;--disputed:#efb066;--unproven:#c9a9f2;--false:#ff988d;--needs-context:#6bcbdb;--outdated:#d4b48e;--not-checkable:#aba79d}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.55 "Source Serif 4","Source Serif 4 Variable",Charter,"Iowan Old Style","Noto Serif",Georgia,serif}
main,body>header,body>footer{max-inline-size:52rem;margin-inline:auto;padding-inline:1.25rem}
body>header{padding-block:2.5rem 0}
body>footer{padding-block:1rem 3rem}
h1{font-size:1.875rem;line-height:1.2;margin:.25rem 0 1rem;font-weight:600}
h2{font-size:1.3125rem;line-height:1.3;margin:2.75rem 0 .75rem;padding-block-start:.75rem;border-block-start:1px solid var(--line);font-weight:600}
h3{font-size:1.0625rem;margin:0 0 .5rem;font-weight:600}
p{margin:.6rem 0}
a{color:var(--accent)}
.kicker,.ui,dt,th,caption,.n{font-family:Inter,"Inter Variable",ui-sans-serif,system-ui,sans-serif}
.kicker{color:var(--ink-2);font-size:.8125rem;margin:0}
.status{border-inline-start:4px solid var(--ink);padding:.5rem 1rem;margin:1rem 0;background:var(--sunk)}
.status p:first-child{font-weight:600}
dl{margin:.75rem 0;display:grid;grid-template-columns:minmax(7rem,max-content) 1fr;gap:.2rem 1rem}
dt{color:var(--ink-2);font-size:.8125rem;padding-block-start:.2rem}
dd{margin:0;min-inline-size:0;overflow-wrap:anywhere}
.wrap{overflow-x:auto}
table{border-collapse:collapse;inline-size:100%;font-size:.875rem;line-height:1.45;margin:.75rem 0}
caption{text-align:start;color:var(--ink-2);font-size:.8125rem;padding-block-end:.25rem}
th,td{text-align:start;vertical-align:top;padding:.375rem .625rem .375rem 0;border-block-end:1px solid var(--line);overflow-wrap:anywhere}
th{font-size:.75rem;font-weight:600}
table:not(.evidence) :is(th,td:first-child,td:last-child){overflow-wrap:break-word}
.evidence{table-layout:fixed;min-inline-size:34rem}
.evidence th:nth-child(1){inline-size:15%}
.evidence th:nth-child(2){inline-size:37%}
.evidence th:nth-child(3){inline-size:15%}
.text{font-size:1.1875rem;line-height:1.6;max-inline-size:64ch}
.text .item{padding-inline-start:1.25rem}
.text .caption,.text .cell{font-size:1rem;color:var(--ink-2)}
.text [lang|=ur]{line-height:2.15;font-family:"Noto Nastaliq Urdu","Jameel Noori Nastaleeq","Noto Naskh Arabic",serif}
mark{background:none;color:inherit;text-decoration:underline;text-underline-offset:.2em;text-decoration-thickness:1.5px}
mark.over{background:var(--sunk);border-block-end:1px solid var(--edge)}
.n{font-size:.6875rem;vertical-align:super;line-height:0;margin-inline-start:.1em;text-decoration:none}
.word{overflow-wrap:normal;font-weight:600;text-decoration:underline;text-underline-offset:.2em;text-decoration-thickness:1.5px}
.unchecked{text-decoration-style:dotted;text-decoration-color:var(--unchecked)}
.verified{text-decoration-style:solid;text-decoration-color:var(--verified)}
.disputed{text-decoration-style:double;text-decoration-color:var(--disputed)}
.unproven{text-decoration-style:dashed;text-decoration-color:var(--unproven)}
.false{text-decoration-style:wavy;text-decoration-color:var(--false)}
.needs-context{text-decoration-style:dashed;text-decoration-thickness:3px;text-decoration-color:var(--needs-context)}
.outdated{text-decoration-style:dotted;text-decoration-thickness:3px;text-decoration-color:var(--outdated)}
.not-checkable{text-decoration-style:solid;text-decoration-thickness:1px;text-decoration-color:var(--not-checkable)}
.claim{margin:1.5rem 0;padding:1rem 1.25rem;border:1px solid var(--line);border-radius:5px}
.claim>blockquote{margin:.25rem 0 .75rem;font-size:1.125rem}
.two{grid-template-columns:1fr 1fr;gap:.75rem;margin:.75rem 0;padding:.5rem .75rem;background:var(--sunk)}
.two dd{font-size:1.0625rem}
.quote{margin:.25rem 0;padding-inline-start:.75rem;border-inline-start:2px solid var(--edge)}
.hash{font:.75rem/1.4 ui-monospace,"SF Mono","Cascadia Mono","DejaVu Sans Mono",monospace;overflow-wrap:anywhere}
.pre{white-space:pre-line}
ul{margin:.25rem 0;padding-inline-start:1.25rem}
@media (max-width:40rem){.two,dl{grid-template-columns:1fr}}
@media print{
:root{color-scheme:light;--paper:#fff;--sunk:#fff;--line:#999;--edge:#555;--ink:#000;--ink-2:#222;--accent:#000;
--unchecked:#000;--verified:#000;--disputed:#000;--unproven:#000;--false:#000;--needs-context:#000;--outdated:#000;--not-checkable:#000}
body{font-size:10.5pt}
main,body>header,body>footer{max-inline-size:none;padding-inline:0}
body>header{padding-block:0}
.text{font-size:12pt}
.wrap{overflow:visible}
a{text-decoration:none}
h2,h3{break-after:avoid}
tr,.two,.status{break-inside:avoid}
thead{display:table-header-group}
.status,.two{border:1px solid #555}
}`

/**
 * Margins, header and footer of the printed page. `revisionHash` and `reportHash` stand inside the style sheet, so all but letters and digits is dropped.
 */
export function pageStyle(revision: number, revisionHash: string, reportHash: string): string {
  const short = (hash: string) => hash.replace(/[^0-9A-Za-z]/g, '')
  return `
@page{size:A4;margin:20mm 18mm 22mm;
@top-right{content:"Revision ${String(revision)} \\B7  SHA-256 ${short(revisionHash).slice(0, 16)}";font:8pt sans-serif;color:#333}
@bottom-left{content:"Report SHA-256 ${short(reportHash).slice(0, 32)}";font:8pt sans-serif;color:#333}
@bottom-right{content:"Page " counter(page) " of " counter(pages);font:8pt sans-serif;color:#333}}`
}
