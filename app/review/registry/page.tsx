import type { Metadata } from 'next'
import { DeskFrame } from '@/app/desk-frame'
import { PageHeader } from '@/components/ui/page-header'
import { deskMessages } from '@/lib/i18n/desk'
import { deskLocale, requirePerson } from '@/lib/web/server-context'
import { registryKinds } from './kinds'

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskMessages(await deskLocale())('registry.title') }
}

export default async function RegistryPage() {
  const person = await requirePerson('desk.read')
  const t = deskMessages(person.locale)
  return (
    <DeskFrame person={person} section="registry">
      <PageHeader title={t('registry.title')}>
        <p>{t('registry.intro')}</p>
      </PageHeader>
      <ul className="doors">
        {registryKinds.map((kind) => (
          <li key={kind}>
            <a href={`/review/registry/${kind}`}>{t(`registry.${kind}`)}</a>
            <p>{t(`registry.hints.${kind}`)}</p>
          </li>
        ))}
        {(['duplicates', 'merges'] as const).map((page) => (
          <li key={page}>
            <a href={`/review/registry/${page}`}>{t(`registry.${page}`)}</a>
            <p>{t(`registry.${page}Door`)}</p>
          </li>
        ))}
      </ul>
    </DeskFrame>
  )
}
