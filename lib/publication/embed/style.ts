/** The style of a framed claim. It stands in the page itself: in a sandboxed frame nothing else may be fetched. */
export const embedStyle = `
:root { color-scheme: light dark; --bg: #fbfaf7; --ink: #1b1b19; --soft: #55554e; --accent: #0a5674; --good: #1c6a3c; --bad: #a02b22; --line: #d8d5cb; }
@media (prefers-color-scheme: dark) {
  :root { --bg: #16181a; --ink: #ecebe6; --soft: #aeb0ab; --accent: #86c5e2; --good: #8ed3a3; --bad: #ff9d94; --line: #3a3e42; }
}
body { margin: 0; background: var(--bg); color: var(--ink); font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans KR", sans-serif; overflow-wrap: break-word; }
:lang(ko) { word-break: keep-all; }
main { padding: 16px; border: 1px solid var(--line); border-radius: 3px; }
main > * { margin: 0 0 8px; }
main > :last-child { margin-bottom: 0; }
h1 { font-size: 1rem; font-weight: 400; }
h1::before { content: "“"; }
h1::after { content: "”"; }
a { color: var(--accent); }
.source, .origin, main > :last-child { font-size: 0.875rem; color: var(--soft); }
.origin { font-weight: 600; color: var(--ink); }
.verdict { font-size: 1.4rem; font-weight: 700; line-height: 1.2; }
.verdict.good { color: var(--good); }
.verdict.bad { color: var(--bad); }
svg { width: 64px; height: 16px; }
`
