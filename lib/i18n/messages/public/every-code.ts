import type { attributions, claimKinds, claimLinkKinds, quantifiers } from '@/lib/claims/schema'
import type { approvedCorrectionKinds, textCorrectionKinds } from '@/lib/corrections/schema'
import type { EvidenceStatus, VersionReason } from '@/lib/db/generated/client'
import type {
  accesses,
  comparabilities,
  evidenceForms,
  grades,
  meetsAnswers,
  partyRoles,
  stances,
} from '@/lib/evidence/schema'
import type { directions, scales } from '@/lib/registry/schema'

type Words<Codes extends readonly string[]> = Record<Codes[number], string>

/** Codes that pages and histories of the record print: one without a word does not compile. */
export type EveryCode = {
  /** Those of the record, and what `reasonOf` tells apart in them. */
  versionReason: Record<VersionReason | 'evidence_superseded' | 'evidence_retracted', string>
  status: Record<EvidenceStatus, string>
  correction: Words<typeof textCorrectionKinds> & Words<typeof approvedCorrectionKinds>
  kind: Words<typeof claimKinds>
  quantifier: Words<typeof quantifiers>
  attribution: Words<typeof attributions>
  outgoing: Words<typeof claimLinkKinds>
  incoming: Words<typeof claimLinkKinds>
  stance: Words<typeof stances>
  form: Words<typeof evidenceForms>
  access: Words<typeof accesses>
  partyRole: Words<typeof partyRoles>
  meets: Words<typeof meetsAnswers>
  grade: Words<typeof grades>
  comparability: Words<typeof comparabilities>
  direction: Words<typeof directions>
  scale: Words<typeof scales>
}
