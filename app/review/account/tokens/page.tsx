import type { Metadata } from 'next'
import { DeskFrame } from '@/app/desk-frame'
import { deskView } from '@/components/desk/desk-view'
import { LinkOnce } from '@/components/desk/link-once'
import { TokenTable } from '@/components/desk/token-table'
import { ActionForm } from '@/components/form/action-form'
import { ChoiceGroup } from '@/components/form/choice-group'
import { HiddenField } from '@/components/form/hidden-field'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { PageHeader } from '@/components/ui/page-header'
import { listTokens } from '@/lib/auth/api-token'
import { tokenLives } from '@/lib/auth/commands/tokens'
import { can } from '@/lib/auth/permissions'
import { scopeName, tokenScopeIds, tokenScopes } from '@/lib/auth/token-scopes'
import { deskMessages, deskWords } from '@/lib/i18n/desk'
import { deskLocale, requirePerson, serverContext } from '@/lib/web/server-context'
import { create, revoke } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskMessages(await deskLocale())('tokens.title') }
}

export default async function TokensPage() {
  const person = await requirePerson('token.own')
  const view = deskView(person.locale)
  const { t, locale } = view
  const { db, now } = serverContext()
  const words = deskWords(locale, 'form')
  const scopes = tokenScopeIds.filter((scope) => can(person.actor, tokenScopes[scope]))
  return (
    <DeskFrame person={person} section={null}>
      <PageHeader title={t('tokens.title')}>
        <p>{t('tokens.intro')}</p>
        <p>
          <a href="/api/v1/openapi.json">{t('tokens.docs')}</a>
        </p>
      </PageHeader>
      <TokenTable
        view={view}
        tokens={await listTokens(db, person.actor.id, now())}
        revokeButton={(id) => (
          <ActionForm action={revoke} words={words} id={`revoke-${id}`}>
            <HiddenField name="tokenId" value={id} />
            <SubmitButton tone="quiet">{t('tokens.revoke')}</SubmitButton>
          </ActionForm>
        )}
      />
      <ActionForm
        action={create}
        words={words}
        id="create"
        initial={{ days: '90' }}
        labels={{ scopes: t('tokens.scopes'), days: t('tokens.days') }}
      >
        <LinkOnce
          prefix=""
          words={{ linkReady: t('tokens.ready'), linkUntil: deskWords(locale, 'tokens').until }}
          locale={locale}
        />
        <TextField name="name" maxLength={100} label={t('tokens.name')} hint={t('tokens.nameHint')} />
        <ChoiceGroup
          name="scopes"
          several
          label={t('tokens.scopes')}
          choices={scopes.map((scope) => ({ value: scope, label: t(`tokens.scope.${scopeName(scope)}`) }))}
        />
        <SelectField
          name="days"
          label={t('tokens.days')}
          choices={tokenLives.map((days) => ({ value: String(days), label: t('tokens.daysOf', { days }) }))}
        />
        <SubmitButton>{t('tokens.create')}</SubmitButton>
      </ActionForm>
    </DeskFrame>
  )
}
