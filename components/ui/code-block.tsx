/** Code that readers copy; it scrolls by itself where it is wider than the screen. */
export function CodeBlock({ text, label }: { text: string; label: string }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group, and no fields in it
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <pre className="citation code-block" role="group" aria-label={label} tabIndex={0}>
      <code>{text}</code>
    </pre>
  )
}
