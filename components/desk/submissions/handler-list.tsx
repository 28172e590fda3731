import type { PossibleHandler } from '@/lib/vendors/handlers'
import type { DeskView } from '../desk-view'

/** Who may deal with a submission, and why others may not. */
export function HandlerList({ view, handlers }: { view: DeskView; handlers: readonly PossibleHandler[] }) {
  const { t, s } = view
  const able = handlers.filter(({ why }) => why === null)
  const unable = handlers.filter(({ why }) => why !== null)
  return (
    <section aria-labelledby="handlers">
      <h2 id="handlers">{t('submissions.handlers')}</h2>
      {able.length > 0 ? (
        <p>{s.list(able.map(({ name }) => name))}</p>
      ) : (
        <p className="notice">{t('submissions.nobodyMay')}</p>
      )}
      {unable.length > 0 ? (
        <>
          <h3>{t('submissions.mayNotTitle')}</h3>
          <ul>
            {unable.map(({ id, name, why }) => (
              <li key={id}>
                {name}: {whyText(view, why)}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  )
}

function whyText({ t }: DeskView, why: PossibleHandler['why']): string {
  if (why === null) return ''
  return t(`submissions.whyNot.${why.code}`, {
    organization: why.code === 'interest' ? why.organization : '',
  })
}
