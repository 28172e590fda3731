import type { ReactNode } from 'react'
import type { Flag } from '@/lib/publication/read/claim-page'
import type { Snapshot } from '@/lib/publication/snapshot-schema'
import { EntryLink } from '../entry/entry-link'
import { ClaimContents } from './claim-contents'
import type { ClaimView } from './claim-view'
import { ClaimedNumbers } from './claimed-numbers'
import { EvidenceList } from './evidence-list'
import { Measurements } from './measurements'
import { PlainClaim } from './plain-claim'
import { Reasoning } from './reasoning'
import { RedactionNotes } from './redaction-notes'
import { VerdictPanel } from './verdict-panel'
import { Wordings } from './wordings'

type Props = {
  view: ClaimView
  snapshot: Snapshot
  flags: Flag[]
  /** Whether other claims are tied to it, so that they have a part of the page. */
  related?: boolean
  /** What stands before and after what the version itself says. */
  before?: ReactNode
  children: ReactNode
}

/** A version of a claim: verdict, claim, wordings, numbers, measurements, evidence, reasoning; then what stands beside it. */
export function ClaimArticle({ view, snapshot, flags, related = false, before, children }: Props) {
  const { s, entry } = view
  const { claim } = snapshot
  const statement = s.text(claim.statement)
  const suspended = flags.some(({ flag }) => flag === 'suspended')
  return (
    <article className="claim">
      {before}
      <RedactionNotes view={view} snapshot={snapshot} />
      <p className="kicker">
        {s.word('kind', claim.kind)} · <EntryLink s={s} kind="vendor" entry={entry(claim.vendor)} /> ·{' '}
        <time dateTime={claim.claimedOn}>{s.day(claim.claimedOn)}</time>
      </p>
      <VerdictPanel view={view} snapshot={snapshot} flags={flags} />
      <header className="claim-head">
        <p className="kicker">{s.t('claim.plain')}</p>
        <h1 lang={statement && statement.lang !== s.locale ? statement.lang : undefined}>
          {claim.withdrawn ? <s>{statement?.text}</s> : statement?.text}
        </h1>
        <PlainClaim view={view} snapshot={snapshot} />
      </header>
      <ClaimContents s={s} snapshot={snapshot} related={related} />
      <Wordings view={view} appearances={snapshot.appearances} />
      <ClaimedNumbers view={view} assertions={snapshot.assertions} />
      <Measurements view={view} snapshot={snapshot} />
      <EvidenceList view={view} evidence={snapshot.evidence} />
      <Reasoning view={view} snapshot={snapshot} suspended={suspended} />
      {children}
    </article>
  )
}
