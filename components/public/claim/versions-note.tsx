import { historyPath } from '@/lib/publication/permalink'
import type { Correction } from '@/lib/publication/read/claim-page'
import type { VersionRow } from '@/lib/publication/read/versions'
import type { Snapshot } from '@/lib/publication/snapshot-schema'
import { localPath } from '@/lib/web/paths'
import type { ClaimView } from './claim-view'
import { CompareVersions } from './compare-versions'
import { Corrections } from './submissions'
import { VersionList } from './version-list'

type Props = {
  view: ClaimView
  snapshot: Snapshot
  /** The newest versions, newest first. */
  recent: VersionRow[]
  corrections?: Correction[]
  /** A suspended verdict is not repeated. */
  suspended: boolean
}

/** How many versions there are, what the newest changed, the difference between any two, and corrections. */
export function VersionsNote({ view, snapshot, recent, corrections = [], suspended }: Props) {
  const { s } = view
  const { slug } = snapshot.claim
  const newest = recent[0]?.number ?? snapshot.version.number
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{s.t('claim.versions')}</h2>
      <p>
        {s.t('claim.versionsLine', { count: newest + 1 })}{' '}
        <a href={localPath(s.locale, historyPath(slug))}>{s.t('claim.allVersions')}</a>
      </p>
      <VersionList s={s} slug={slug} versions={recent} verdicts={!suspended} />
      <CompareVersions s={s} slug={slug} newest={newest} />
      <Corrections view={view} slug={slug} corrections={corrections} />
    </section>
  )
}
