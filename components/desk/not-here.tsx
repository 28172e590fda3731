import { PageHeader } from '@/components/ui/page-header'
import type { DeskView } from './desk-view'

/** What stands where nothing is, or nothing for this reader. */
export function NotHere({ view, home = 'desk' }: { view: DeskView; home?: 'desk' | 'vendor' }) {
  return (
    <>
      <PageHeader title={view.t('shell.missing')}>
        <p>{view.t('shell.missingText')}</p>
      </PageHeader>
      <p>
        {home === 'desk' ? (
          <a href="/review">{view.t('shell.toQueue')}</a>
        ) : (
          <a href="/vendor">{view.t('vendor.allClaims')}</a>
        )}
      </p>
    </>
  )
}
