import type { Tx } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { readText } from '@/lib/i18n/locales'
import { answeredOn, answerOf } from '@/lib/verdicts/contact'
import { wasRetracted } from '@/lib/verdicts/standing'
import type { VerdictMeta } from './snapshot'
import { dayOf } from './snapshot-parts'

const withPeople = {
  author: true,
  contact: { include: { answers: { orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }] } } },
  wordings: { orderBy: { number: 'desc' }, take: 1 },
  outsiders: { include: { invitedBy: true } },
  approvals: { include: { approver: true }, orderBy: [{ approvedAt: 'asc' }, { approverId: 'asc' }] },
} satisfies Prisma.AssessmentInclude
type Decided = Prisma.AssessmentGetPayload<{ include: typeof withPeople }>

const nobody: VerdictMeta = {
  id: 'unverified',
  subReason: 'not_assessed',
  origin: 'none',
  oneLine: {},
  reasoning: {},
  judgedAsOf: null,
  author: null,
  approvers: [],
  decidedAt: null,
  decidedInVersion: null,
  departure: {},
  contact: null,
}

/**
 * The verdict that a version shows: the assessment it makes public, else the one an earlier version did, in the words
 * of its last correction; none where nobody has judged, or what was judged was retracted.
 */
export async function verdictMeta(
  tx: Tx,
  request: { claimId: string; assessmentId?: string },
  number: number,
): Promise<VerdictMeta> {
  if (request.assessmentId !== undefined) {
    const assessment = await tx.assessment.findUniqueOrThrow({
      where: { id: request.assessmentId },
      include: withPeople,
    })
    return metaOf(assessment, number)
  }
  const last = await tx.version.findFirst({
    where: { claimId: request.claimId, assessmentId: { not: null } },
    orderBy: { number: 'desc' },
    include: { assessment: { include: withPeople } },
  })
  if (!last?.assessment) return nobody
  if (await wasRetracted(tx, request.claimId, last.number)) return { ...nobody, subReason: 'retracted' }
  return metaOf(last.assessment, last.number)
}

function metaOf(assessment: Decided, decidedInVersion: number): VerdictMeta {
  const { contact } = assessment
  const worded = assessment.wordings[0] ?? assessment
  return {
    id: assessment.verdict,
    subReason: assessment.subReason,
    origin: assessment.origin,
    oneLine: readText(worded.oneLine),
    reasoning: readText(worded.reasoning),
    judgedAsOf: dayOf(assessment.judgedAsOf),
    author: assessment.author.name,
    approvers: assessment.approvals.map((row) => ({
      name: row.approver.name,
      at: row.approvedAt.toISOString(),
      ...outsideOf(assessment, row.approverId),
    })),
    decidedAt: assessment.decidedAt?.toISOString() ?? null,
    decidedInVersion,
    departure: readText(assessment.departure),
    contact: contact && contactOf(contact),
  }
}

/** Named apart from the desk's own people, with who invited them. */
function outsideOf({ outsiders }: Decided, personId: string) {
  const found = outsiders.find((row) => row.personId === personId)
  return found ? { outside: { invitedBy: found.invitedBy.name } } : {}
}

function contactOf(contact: NonNullable<Decided['contact']>): VerdictMeta['contact'] {
  const later = answeredOn(contact)
  return {
    whom: contact.whom,
    how: contact.how,
    contactedOn: dayOf(contact.contactedOn),
    deadline: dayOf(contact.deadline),
    answer: answerOf(contact),
    ...(later === null ? {} : { answeredOn: later }),
    skippedReason: readText(contact.skippedReason),
  }
}
