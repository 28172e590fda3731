import type { PossibleHandler } from '@/lib/vendors/handlers'
import type { DeskView } from '../desk-view'

type Props = {
  view: DeskView
  handlers: readonly PossibleHandler[]
  /** Whether the reader can invite somebody who may. */
  mayInvite: boolean
}

/** Who may deal with a submission, and why others may not; where nobody may, the way out. */
export function HandlerList({ view, handlers, mayInvite }: Props) {
  const { t, s } = view
  const able = handlers.filter(({ why }) => why === null)
  const unable = handlers.filter(({ why }) => why !== null)
  const onlyAdmins = able.length > 0 && able.every(({ stepsIn }) => stepsIn)
  return (
    <section aria-labelledby="handlers">
      <h2 id="handlers">{t('submissions.handlers')}</h2>
      {able.length > 0 ? <p>{s.list(able.map(({ name }) => name))}</p> : null}
      {onlyAdmins ? <p className="notice">{t('submissions.adminsStepIn')}</p> : null}
      {able.length === 0 ? (
        <p className="notice">
          {t('submissions.nobodyMay')}{' '}
          {mayInvite ? <a href="/admin/people/invite">{t('submissions.inviteSomebody')}</a> : null}
        </p>
      ) : null}
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
