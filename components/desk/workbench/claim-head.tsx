import { FlagBadge } from '@/components/ui/flag-badge'
import { LocalText } from '@/components/ui/local-text'
import { PageHeader } from '@/components/ui/page-header'
import { VerdictBadge } from '@/components/ui/verdict-badge'
import type { Workbench } from '@/lib/desk/read/workbench'
import { readText } from '@/lib/i18n/locales'
import type { DeskView } from '../desk-view'

/** The claim in both languages, its state, its verdict and flags, and where the public finds it. */
export function ClaimHead({ view, bench }: { view: DeskView; bench: Workbench }) {
  const { t, s } = view
  const { facts, snapshot, flags, recalls, version } = bench
  const statement = s.text(snapshot.claim.statement)
  const others = Object.entries(snapshot.claim.statement).filter(([lang]) => lang !== statement?.lang)
  return (
    <PageHeader
      kicker={`${t(`terms.stage.${facts.stage}`)} · ${facts.vendor.name} · ${s.word('kind', facts.kind)}`}
      title={statement?.text ?? facts.slug}
      lang={statement && statement.lang !== s.locale ? statement.lang : undefined}
    >
      {others.map(([lang, text]) => (
        <p key={lang} lang={lang} className="soft">
          {text}
        </p>
      ))}
      {facts.stage === 'draft' ? (
        <p>{t('claim.draftNote')}</p>
      ) : (
        <p>
          <VerdictBadge s={s} verdict={version?.verdict ?? 'unverified'} />{' '}
          {flags.map(({ flag }) => (
            <FlagBadge key={flag} s={s} flag={flag} />
          ))}{' '}
          <a href={`/claims/${facts.slug}`}>{t('claim.publicPage')}</a>{' '}
          {version === null ? '' : t('claim.versionNow', { n: version.number })}
        </p>
      )}
      {facts.withdrawnAt ? (
        <p className="notice">
          {t('claim.withdrawnNote', { date: s.day(facts.withdrawnAt.toISOString()) })}{' '}
          <LocalText s={s} text={readText(facts.withdrawnNote)} />
        </p>
      ) : null}
      {flags.map(({ flag, reason, setBy, setAt }) => (
        <p key={flag} className="notice">
          {s.word('flag', flag)}: <LocalText s={s} text={reason} /> ({setBy}, {s.day(setAt)})
        </p>
      ))}
      {recalls.map(({ id, what, reason }) => (
        <p key={id} className="notice">
          <a href={`/review/recalls/${id}`}>{t('claim.recalled')}</a>
          {what === '' ? '' : ` (${what})`}: <LocalText s={s} text={reason} />
        </p>
      ))}
    </PageHeader>
  )
}
