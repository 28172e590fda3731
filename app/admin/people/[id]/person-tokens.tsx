import { deskView } from '@/components/desk/desk-view'
import { TokenTable } from '@/components/desk/token-table'
import { ActionForm } from '@/components/form/action-form'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import type { TokenView } from '@/lib/auth/api-token'
import { deskWords } from '@/lib/i18n/desk'
import type { Locale } from '@/lib/i18n/locales'
import { endToken } from '../actions'

/** Somebody's tokens, which an administrator can end. */
export function PersonTokens({ tokens, locale }: { tokens: TokenView[]; locale: Locale }) {
  const view = deskView(locale)
  return (
    <section>
      <h2>{view.t('tokens.title')}</h2>
      <TokenTable
        view={view}
        tokens={tokens}
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
