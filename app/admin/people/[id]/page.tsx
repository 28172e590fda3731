import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { PersonForms } from '@/app/admin/people/[id]/person-forms'
import { PersonTokens } from '@/app/admin/people/[id]/person-tokens'
import { VendorForms } from '@/app/admin/people/[id]/vendor-forms'
import { DeskFrame } from '@/app/desk-frame'
import { DefinitionList } from '@/components/ui/definition-list'
import { listTokens } from '@/lib/auth/api-token'
import { findPerson, listSessions, organizationChoices } from '@/lib/auth/read'
import { Id } from '@/lib/core/fields'
import { deskMessages } from '@/lib/i18n/desk'
import { deskLocale, requirePerson, serverContext } from '@/lib/web/server-context'

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskMessages(await deskLocale())('people.title') }
}

type Props = { params: Promise<{ id: string }> }

export default async function PersonPage({ params }: Props) {
  const person = await requirePerson('people.manage')
  const { db, now } = serverContext()
  const id = Id.safeParse((await params).id).data
  const found = id ? await findPerson(db, id, now()) : null
  if (!found) redirect('/admin/people')
  const tokens = await listTokens(db, found.id, now())
  const t = deskMessages(person.locale)
  return (
    <DeskFrame person={person} section="people">
      <h1>{found.name}</h1>
      <section>
        <DefinitionList
          items={[
            { term: t('people.email'), children: found.email },
            { term: t('people.state'), children: t(found.disabledAt ? 'people.disabled' : 'people.active') },
            {
              term: t('secondFactor.title'),
              children: t(found.hasSecondFactor ? 'secondFactor.on' : 'secondFactor.off'),
            },
            found.organization ? { term: t('people.organization'), children: found.organization } : null,
          ]}
        />
        <p>
          <a href={`/admin/audit?actor=${found.id}`}>{t('people.trail')}</a>
        </p>
      </section>
      <PersonForms
        found={found}
        sessions={await listSessions(db, found.id, now())}
        hasTokens={tokens.length > 0}
        current={person.actor.sessionId}
        locale={person.locale}
      />
      <VendorForms found={found} locale={person.locale} organizations={await organizationChoices(db)} />
      <PersonTokens tokens={tokens} locale={person.locale} />
      <p>
        <a href="/admin/people">{t('people.back')}</a>
      </p>
    </DeskFrame>
  )
}
