import { deskView } from '@/components/desk/desk-view'
import { TokenTable } from '@/components/desk/token-table'
import { ActionForm } from '@/components/form/action-form'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { listTokens } from '@/lib/auth/api-token'
import { deskWords } from '@/lib/i18n/desk'
import type { Locale } from '@/lib/i18n/locales'
import { serverContext } from '@/lib/web/server-context'
import { endToken } from '../actions'

/** Somebody's tokens, which an administrator can end. */
export async function PersonTokens({ personId, locale }: { personId: string; locale: Locale }) {
  const { db, now } = serverContext()
  const view = deskView(locale)
  return (
    <section>
      <h2>{view.t('tokens.title')}</h2>
      <TokenTable
        view={view}
        tokens={await listTokens(db, personId, now())}
        revokeButton={(id) => (
          <ActionForm action={endToken} words={deskWords(locale, 'form')} id={`token-${id}`}>
            <HiddenField name="tokenId" value={id} />
            <SubmitButton tone="quiet">{view.t('tokens.revoke')}</SubmitButton>
          </ActionForm>
        )}
      />
    </section>
  )
}
