import type { Speech } from '@/lib/i18n/translator'
import { differencesPath } from '@/lib/publication/permalink'
import { localPath } from '@/lib/web/paths'

/** Asks for the difference between any two versions of a claim; nothing where there is only one. */
export function CompareVersions({ s, slug, newest }: { s: Speech; slug: string; newest: number }) {
  if (newest === 0) return null
  const number = { type: 'number', min: 0, max: newest, required: true }
  return (
    <form className="two-versions" action={localPath(s.locale, differencesPath(slug))}>
      <label>
        {s.t('history.fromVersion')} <input {...number} name="from" defaultValue={0} />
      </label>
      <label>
        {s.t('history.toVersion')} <input {...number} name="to" defaultValue={newest} />
      </label>
      <button type="submit">{s.t('history.compare')}</button>
    </form>
  )
}
