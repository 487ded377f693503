/** The look of an embed: light and dark by the reader's system, from 300 px on; a verdict has a word and an icon, so that nothing rests on colour. */
export const CARD_STYLE = `
:root{color-scheme:light dark;--paper:#fffdf9;--sunk:#f7f5f0;--line:#d8d3c8;--ink:#1d1c19;--ink-2:#4d4a43;--accent:#2a52be;--false:#ab1f1a;
--unchecked:#625e55;--verified:#1a6b3c;--disputed:#8f4a00;--unproven:#6b3fa0;--needs-context:#0a6173;--outdated:#73532f;--not-checkable:#625e55}
@media (prefers-color-scheme:dark){:root{--paper:#1a1b1e;--sunk:#212327;--line:#3b3d43;--ink:#e8e5dd;--ink-2:#c0bdb5;--accent:#a3baff;--false:#ff988d;
--unchecked:#aba79d;--verified:#78cf9a;--disputed:#efb066;--unproven:#c9a9f2;--needs-context:#6bcbdb;--outdated:#d4b48e;--not-checkable:#aba79d}}
*{box-sizing:border-box}
html{background:var(--paper)}
body{margin:0;color:var(--ink);font:0.875rem/1.45 Inter,ui-sans-serif,system-ui,-apple-system,"Segoe UI","Noto Sans",sans-serif}
.card{padding:.875rem 1rem;border:1px solid var(--line);border-radius:6px;min-block-size:100vh;background:var(--paper);overflow-wrap:anywhere}
p,blockquote{margin:0}
.verdict{display:flex;flex-wrap:wrap;align-items:center;gap:.25rem .5rem;font-size:1.0625rem;font-weight:600;line-height:1.3}
.verdict svg{flex:none}
.asks{font-size:.75rem;font-weight:400;color:var(--ink-2)}
.words{margin-block:.5rem;font:1.0625rem/1.5 "Source Serif 4",Charter,"Iowan Old Style","Noto Serif",Georgia,serif}
.words:lang(ur){line-height:2.1;font-family:"Noto Nastaliq Urdu","Jameel Noori Nastaleeq","Noto Naskh Arabic",serif}
.who{color:var(--ink-2)}
.foot{display:flex;flex-wrap:wrap;gap:.125rem .75rem;margin-block-start:.625rem;padding-block-start:.5rem;border-block-start:1px solid var(--line);font-size:.8125rem;color:var(--ink-2)}
.banner{margin-block-end:.625rem;padding:.375rem .625rem;border-inline-start:4px solid var(--false);background:var(--sunk);font-weight:600}
a{color:var(--accent)}
a:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:2px}
.unchecked{color:var(--unchecked)}.verified{color:var(--verified)}.disputed{color:var(--disputed)}.unproven{color:var(--unproven)}.false{color:var(--false)}
.needs-context{color:var(--needs-context)}.outdated{color:var(--outdated)}.not-checkable{color:var(--not-checkable)}
@media print{:root{color-scheme:light;--paper:#fff;--ink:#000;--ink-2:#222}}`
