import { apaReference, bibtexEntry } from '@/lib/publication/cite'
import { badgePath, embedPath } from '@/lib/publication/machine-paths'
import { embedSize } from '@/lib/publication/oembed/oembed'
import { claimPath, versionJsonPath, versionPath } from '@/lib/publication/permalink'
import type { Snapshot } from '@/lib/publication/snapshot-schema'
import { localPath } from '@/lib/web/paths'
import { CodeBlock } from '../../ui/code-block'
import type { ClaimView } from './claim-view'

type Props = { view: ClaimView; snapshot: Snapshot; contentHash: string; siteUrl: string }

/** How to cite exactly this version, how to check that it is the one that was published, and how to show it elsewhere. */
export function Citation({ view, snapshot, contentHash, siteUrl }: Props) {
  const { s } = view
  const { claim, version } = snapshot
  const path = localPath(s.locale, versionPath(claim.slug, version.number))
  const json = versionJsonPath(claim.slug, version.number)
  const statement = s.text(claim.statement)
  const cited = {
    site: s.t('site.name'),
    statement: statement?.text ?? '',
    slug: claim.slug,
    version: version.number,
    publishedAt: version.publishedAt,
    address: `${siteUrl}${path}`,
  }
  const reference = apaReference(cited)
  return (
    <section aria-labelledby="cite">
      <h2 id="cite">{s.t('claim.cite')}</h2>
      <p className="label">{s.t('claim.citeApa')}</p>
      <p className="citation">
        {reference.before} <i lang={statement?.lang}>{reference.title}</i> {reference.after}
      </p>
      <p className="label">BibTeX</p>
      <CodeBlock text={bibtexEntry(cited)} label="BibTeX" />
      <p>
        <span className="label">{s.t('claim.citeAddress')}</span> <a href={path}>{cited.address}</a>
      </p>
      <p>
        <span className="label">{s.t('claim.citeJson')}</span> <a href={json}>{`${siteUrl}${json}`}</a>
      </p>
      <p className="hash">
        <span className="label">{s.t('claim.hash')}</span> <code>{contentHash}</code>
      </p>
      <p className="meta">{s.t('claim.copyNote')}</p>
      <Elsewhere view={view} slug={claim.slug} title={cited.statement} siteUrl={siteUrl} />
    </section>
  )
}

/** Code for other sites: a frame with the claim and its verdict, and a badge; both change when the verdict does. */
function Elsewhere({
  view: { s },
  slug,
  title,
  siteUrl,
}: {
  view: ClaimView
  slug: string
  title: string
  siteUrl: string
}) {
  const frame = `<iframe src="${siteUrl}${embedPath(slug, s.locale)}" title="${attribute(title)}" width="100%" height="${embedSize.height}" style="border:0;max-width:${embedSize.width}px" loading="lazy"></iframe>`
  const page = `${siteUrl}${localPath(s.locale, claimPath(slug))}`
  const badge = `<a href="${page}"><img src="${siteUrl}${badgePath(slug, s.locale)}" alt="${attribute(s.t('site.name'))}"></a>`
  return (
    <>
      <h3>{s.t('claim.elsewhere')}</h3>
      <p className="meta">{s.t('claim.elsewhereNote')}</p>
      <p className="label">{s.t('claim.embedCode')}</p>
      <CodeBlock text={frame} label={s.t('claim.embedCode')} />
      <p className="label">{s.t('claim.badgeCode')}</p>
      <CodeBlock text={badge} label={s.t('claim.badgeCode')} />
    </>
  )
}

/** Text inside a quoted attribute of the code that readers copy. */
function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
