import type { RecallPreview } from '@/lib/recalls/preview'
import type { DeskView } from '../desk-view'
import { TouchedTable } from './touched-table'

/** What a recall would flag, before it is sent. */
export function RecallPreviewSection({ view, preview }: { view: DeskView; preview: RecallPreview }) {
  const { t } = view
  const { claims, complete, mayRest } = preview
  const count = claims.length
  return (
    <section aria-labelledby="preview">
      <h2 id="preview">{t('recalls.preview')}</h2>
      <p>{complete ? t('recalls.previewCount', { count }) : t('recalls.previewMore', { count, mayRest })}</p>
      {count > 0 ? <TouchedTable view={view} caption={t('recalls.preview')} claims={claims} /> : null}
    </section>
  )
}
