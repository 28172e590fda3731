import { momentText } from '@/components/desk/moment'
import { ActionForm } from '@/components/form/action-form'
import { ChoiceGroup } from '@/components/form/choice-group'
import { DoneNote } from '@/components/form/done-note'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { personRoles } from '@/lib/auth/actor'
import { deskMessages, deskWords } from '@/lib/i18n/desk'
import type { Locale } from '@/lib/i18n/locales'
import { boundsOf, type SettingView, settingName, settings } from '@/lib/settings/settings'
import { saveSetting } from './actions'

type Props = { setting: SettingView; locale: Locale }

/** One setting: what it does, within which bounds, who changed it last. */
export function SettingForm({ setting, locale }: Props) {
  const { key, value, changed } = setting
  const t = deskMessages(locale)
  const initial = { value: Array.isArray(value) ? value : String(value) }
  return (
    <section>
      <ActionForm
        action={saveSetting}
        words={deskWords(locale, 'form')}
        id={settingName(key)}
        initial={initial}
        labels={{ value: t(`admin.settings.${settingName(key)}`) }}
      >
        <HiddenField name="key" value={key} />
        <SettingField setting={setting} locale={locale} />
        <p className="soft">
          {changed
            ? t('admin.settings.changedBy', { name: changed.by, when: momentText(changed.at, locale) })
            : t('admin.settings.byDefault')}
        </p>
        <SubmitButton tone="quiet">{t('admin.settings.save')}</SubmitButton>
        <DoneNote text={t('admin.settings.saved')} />
      </ActionForm>
    </section>
  )
}

function SettingField({ setting: { key }, locale }: Props) {
  const t = deskMessages(locale)
  const label = t(`admin.settings.${settingName(key)}`)
  const hint = t(`admin.settings.${settingName(key)}_hint`)
  if (settings[key].kind === 'roles') {
    const choices = personRoles.map((role) => ({ value: role, label: t(`people.roleName.${role}`) }))
    return <ChoiceGroup name="value" several label={label} hint={hint} choices={choices} />
  }
  const bounds = boundsOf(key)
  const range = bounds ? ` ${t('admin.settings.bounds', bounds)}` : ''
  return <TextField name="value" inputMode="numeric" label={label} hint={hint + range} />
}
