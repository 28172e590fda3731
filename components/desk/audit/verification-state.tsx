import type { Broken } from '@/lib/audit/problem'
import type { JobView } from '@/lib/jobs/read'
import type { DeskView } from '../desk-view'
import { LookAgain } from '../look-again'
import { momentText } from '../moment'
import { ProgressBar } from '../progress-bar'

type Whole = { events: string; hash: string; versions: number }
type Verification = {
  requestedBy: string
  requestedAt: Date
  finishedAt: Date | null
  found: { whole: Whole } | { broken: Broken } | null
  job: JobView | null
}

/** What the latest check of the trail found, or how far it is. */
export function VerificationState({ view, latest }: { view: DeskView; latest: Verification | null }) {
  const { t, locale } = view
  if (!latest) return <p className="soft">{t('audit.verification.never')}</p>
  const { requestedBy: name, requestedAt, found, finishedAt, job } = latest
  return (
    <div className="notice">
      <div role="status">
        {found && finishedAt ? (
          <Found view={view} found={found} at={momentText(finishedAt, locale)} />
        ) : (
          <p>
            <HowFar view={view} job={job} />
          </p>
        )}
      </div>
      <p className="soft">{t('audit.verification.asked', { name, at: momentText(requestedAt, locale) })}</p>
      {finishedAt === null ? (
        <LookAgain href="/admin/audit#verification" label={t('audit.verification.look')} />
      ) : null}
    </div>
  )
}

function HowFar({ view: { t, locale }, job }: { view: DeskView; job: JobView | null }) {
  if (job?.state === 'lost') return t('audit.verification.lost')
  if (job?.state === 'failed') return t('audit.verification.failed', { why: job.error ?? '' })
  if (job?.state !== 'running' || job.total === null) return t('audit.verification.waits')
  const number = new Intl.NumberFormat(locale)
  const counts = { done: number.format(job.done), total: number.format(job.total) }
  return (
    <ProgressBar
      label={t('audit.verification.bar')}
      done={job.done}
      total={job.total}
      text={t('audit.verification.running', counts)}
    />
  )
}

type FoundProps = { view: DeskView; found: { whole: Whole } | { broken: Broken }; at: string }

function Found({ view: { t, locale }, found, at }: FoundProps) {
  if ('whole' in found) {
    const number = new Intl.NumberFormat(locale)
    const { events, hash, versions } = found.whole
    const counts = { events: number.format(BigInt(events)), versions: number.format(versions) }
    return <p>{t('audit.verification.whole', { at, hash, ...counts })}</p>
  }
  const { broken } = found
  if (broken.part === 'chain') {
    const why = t(`audit.chain.${broken.problem.code}`, broken.problem.values)
    return (
      <p>
        <strong>{t('audit.verification.brokenEvent', { seq: broken.seq, at, why })}</strong>{' '}
        <a href={`/admin/audit?before=${BigInt(broken.seq) + 1n}`}>{t('audit.verification.toEvent')}</a>
      </p>
    )
  }
  const why = t(`audit.version.${broken.problem}`)
  return (
    <p>
      <strong>{t('audit.verification.brokenVersion', { version: broken.version, at, why })}</strong>{' '}
      <a href={`/review/claims/${broken.claim}`}>{t('audit.verification.toClaim')}</a>
    </p>
  )
}
