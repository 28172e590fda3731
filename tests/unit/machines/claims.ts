import type { ClaimCard } from '@/lib/publication/claim-card'
import type { ReviewedClaim } from '@/lib/publication/claim-review/claim-review'
import type { Snapshot } from '@/lib/publication/snapshot-schema'

const id = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`

const vendor = { id: id(1), slug: 'meta', name: 'Meta' }

function appearance(
  number: number,
  given: { isOriginal: boolean; url: string | null; publishedOn: string | null },
) {
  return {
    id: id(number),
    source: {
      id: id(number + 100),
      url: given.url,
      title: `Source ${number}`,
      publisher: vendor,
      author: null,
      publishedOn: given.publishedOn,
      language: 'en',
      archivedUrl: null,
      archivedSha256: null,
      note: {},
    },
    locator: null,
    quote: 'beating GPT-4o',
    language: 'en',
    translation: {},
    isOriginal: given.isOriginal,
    drift: {},
  }
}

/** A claim that two people of the desk have judged. */
export function judgedSnapshot(
  verdict: Partial<Snapshot['verdict']> = {},
  claim: Partial<Snapshot['claim']> = {},
): Snapshot {
  return {
    format: 'countercheck-claim/1',
    version: {
      number: 3,
      reason: 'verdict',
      note: {},
      publishedAt: '2026-03-02T10:00:00.000Z',
      publishedBy: 'Approver',
      previousHash: null,
    },
    claim: {
      id: id(2),
      slug: 'maverick-beats-gpt-4o',
      kind: 'comparison',
      quantifier: 'unspecified',
      attribution: 'vendor',
      statement: { en: 'Maverick beats GPT-4o.', ko: '매버릭은 GPT-4o를 앞선다.' },
      claimedOn: '2025-04-05',
      publicInputs: true,
      classComplete: false,
      conditions: [],
      vendor,
      subjects: [],
      publishedAt: '2026-03-01T10:00:00.000Z',
      withdrawn: null,
      ...claim,
    },
    appearances: [
      appearance(11, { isOriginal: false, url: 'https://news.example/a', publishedOn: '2025-04-06' }),
      appearance(12, { isOriginal: true, url: 'https://meta.example/blog', publishedOn: '2025-04-05' }),
    ],
    assertions: [],
    evidence: [],
    verdict: {
      id: 'contradicted',
      subReason: 'beyond_margin',
      origin: 'desk',
      oneLine: { en: 'Independent runs put it behind.', ko: '독립 측정에서는 뒤처진다.' },
      reasoning: {},
      judgedAsOf: '2026-03-01',
      author: 'Author',
      approvers: [{ name: 'Approver', at: '2026-03-02T09:00:00.000Z' }],
      decidedAt: '2026-03-02T10:00:00.000Z',
      decidedInVersion: 3,
      departure: {},
      contact: null,
      ...verdict,
    },
    suggestion: null,
    models: [],
    benchmarks: [],
  }
}

export function reviewed(snapshot: Snapshot, rest: Partial<ReviewedClaim> = {}): ReviewedClaim {
  return {
    snapshot,
    flags: [],
    corrections: [],
    nameOf: ({ name }) => name,
    vendorUrl: 'https://meta.example',
    ...rest,
  }
}

/** The same claim as a row. */
export function judgedCard(given: Partial<ClaimCard> = {}): ClaimCard {
  return {
    id: id(2),
    slug: 'maverick-beats-gpt-4o',
    vendor: { slug: 'meta', name: 'Meta', names: { ko: '메타' } },
    kind: 'comparison',
    statement: { en: 'Maverick beats GPT-4o.', ko: '매버릭은 GPT-4o를 앞선다.' },
    claimedOn: '2025-04-05',
    verdict: 'contradicted',
    subReason: null,
    oneLine: { en: 'Independent runs put it behind.', ko: '독립 측정에서는 뒤처진다.' },
    origin: 'desk',
    decidedAt: '2026-03-02T10:00:00.000Z',
    updatedAt: '2026-03-02T10:00:00.000Z',
    withdrawnAt: null,
    evidence: 2,
    counted: 1,
    departs: false,
    flags: [],
    version: 3,
    ...given,
  }
}
