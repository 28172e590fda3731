import type { Challenge, HandedIn, Response } from '@/lib/publication/read/claim-page'
import type { Snapshot } from '@/lib/publication/snapshot-schema'
import type { ClaimView } from './claim-view'
import { ContactRecord } from './contact-record'
import { Challenges, HandedInEvidence, Responses } from './submissions'

type Props = {
  view: ClaimView
  slug: string
  verdict: Snapshot['verdict']
  /** What came in since; a past version shows its own contact record alone. */
  submitted?: { responses: Response[]; handedIn: HandedIn[]; challenges: Challenge[] }
}

/** What the vendor was asked and what it said: the contact record, its responses, its challenges. */
export function RightOfReply({ view, slug, verdict, submitted }: Props) {
  const { s } = view
  return (
    <section aria-labelledby="reply">
      <h2 id="reply">{s.t('claim.reply')}</h2>
      <ContactRecord view={view} verdict={verdict} />
      {submitted ? (
        <>
          <Responses view={view} slug={slug} responses={submitted.responses} />
          <HandedInEvidence view={view} slug={slug} handedIn={submitted.handedIn} />
          <Challenges view={view} slug={slug} challenges={submitted.challenges} />
        </>
      ) : null}
    </section>
  )
}
