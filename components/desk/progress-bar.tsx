/** How far long work is: a bar, and the same in words. */
export function ProgressBar(props: { label: string; done: number; total: number; text: string }) {
  const { label, done, total, text } = props
  return (
    <span className="progress-bar">
      <progress aria-label={label} value={done} max={Math.max(1, total)}>
        {text}
      </progress>{' '}
      {text}
    </span>
  )
}
