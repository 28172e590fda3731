import { DefinitionList } from '@/components/ui/definition-list'
import { LocalText } from '@/components/ui/local-text'
import type { deskWords } from '@/lib/i18n/desk'
import { versionPath } from '@/lib/publication/permalink'
import { disputedText } from '@/lib/vendors/disputed-text'
import type { DeskSubmission, Disputed, Judged } from '@/lib/vendors/one-submission'
import { localPath } from '@/lib/web/paths'
import type { DeskView } from '../desk-view'

type Props = { view: DeskView; submission: DeskSubmission }

/** What a submission is, whose, and what became of it so far; then its words. */
export function SubmissionFacts({ view, submission }: Props) {
  const { t, s } = view
  const { claim, challenge, evidence, accepted, declined, text, language } = submission
  const term = (key: Fact) => factTerm(view, key)
  return (
    <>
      <DefinitionList
        items={[
          { term: term('claim'), children: <ClaimLink view={view} claim={claim} /> },
          { term: term('vendor'), children: submission.organization },
          { term: term('submittedBy'), children: submission.submittedBy },
          { term: term('received'), children: s.day(submission.receivedAt) },
          ...(challenge ? disputeFacts(view, claim.slug, challenge) : []),
          language ? { term: term('language'), children: s.language(language) } : null,
          evidence
            ? {
                term: term('evidence'),
                children: <a href={`/review/evidence/${evidence.id}`}>{evidence.title}</a>,
              }
            : null,
          evidence ? { term: term('stance'), children: <Stance view={view} evidence={evidence} /> } : null,
          { term: term('state'), children: t(`submissions.state.${submission.state}`) },
          accepted ? judgement(view, t('submissions.state.accepted'), accepted) : null,
          declined ? judgement(view, t('submissions.state.declined'), declined) : null,
          challenge?.outcome
            ? { term: term('outcome'), children: <Outcome view={view} outcome={challenge.outcome} /> }
            : null,
        ]}
      />
      {text === null ? null : (
        <section aria-labelledby="words">
          <h2 id="words">{t('submissions.text')}</h2>
          <blockquote className="unedited" lang={language ?? undefined}>
            {text}
          </blockquote>
        </section>
      )}
    </>
  )
}

type Fact = Exclude<keyof ReturnType<typeof deskWords<'submissions'>>['facts'], 'versionText' | 'nobody'>

function factTerm({ t }: DeskView, key: Fact): string {
  return t(`submissions.facts.${key}`)
}

function ClaimLink({ view: { s }, claim }: { view: DeskView; claim: DeskSubmission['claim'] }) {
  const statement = s.text(claim.statement)
  return (
    <a href={`/review/claims/${claim.id}`} lang={statement?.lang === s.locale ? undefined : statement?.lang}>
      {statement?.text ?? claim.slug}
    </a>
  )
}

function disputeFacts(view: DeskView, slug: string, { version, disputes, handler }: Disputed) {
  const { t, s } = view
  return [
    {
      term: factTerm(view, 'version'),
      children: (
        <a href={localPath(s.locale, versionPath(slug, version))}>
          {t('submissions.facts.versionText', { version })}
        </a>
      ),
    },
    { term: factTerm(view, 'disputes'), children: disputedText(s, disputes) },
    { term: factTerm(view, 'handler'), children: handlerName(view, handler) },
  ]
}

function handlerName({ t }: DeskView, handler: Disputed['handler']): string {
  if (!handler) return t('submissions.facts.nobody')
  return handler.canSignIn ? handler.name : t('submissions.handlerGone', { name: handler.name })
}

function judgement({ t, s }: DeskView, term: string, { by, at, reason }: Judged) {
  const children = (
    <>
      <LocalText s={s} text={reason} />
      <small>{t('submissions.judgedOn', { name: by, date: s.day(at) })}</small>
    </>
  )
  return { term, children }
}

function Stance({
  view: { s },
  evidence,
}: {
  view: DeskView
  evidence: NonNullable<DeskSubmission['evidence']>
}) {
  return (
    <>
      {s.word('stance', evidence.stance)}. <LocalText s={s} text={evidence.stanceReason} />
    </>
  )
}

function Outcome({ view: { s }, outcome }: { view: DeskView; outcome: NonNullable<Disputed['outcome']> }) {
  return (
    <>
      <strong>{s.word('outcome', outcome.code)}.</strong> <LocalText s={s} text={outcome.note} />
      <small>{s.day(outcome.at)}</small>
    </>
  )
}
