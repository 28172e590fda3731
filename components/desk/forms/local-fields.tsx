'use client'
import type { ReactNode } from 'react'
import { FieldGroup } from '@/components/form/field-group'
import { TextArea } from '@/components/form/text-area'
import { TextField } from '@/components/form/text-field'
import { locales } from '@/lib/i18n/locales'
import { useWords } from './words-context'

type Props = { name: string; label: ReactNode; hint?: ReactNode; rows?: number }

/** One text in each language of the public pages. */
export function LocalFields({ name, label, hint, rows = 2 }: Props) {
  const { fields } = useWords()
  return (
    <FieldGroup name={name} legend={label} hint={hint}>
      {locales.map((locale) =>
        rows === 1 ? (
          <TextField key={locale} name={`${name}.${locale}`} label={fields[locale]} lang={locale} />
        ) : (
          <TextArea
            key={locale}
            name={`${name}.${locale}`}
            label={fields[locale]}
            lang={locale}
            rows={rows}
          />
        ),
      )}
    </FieldGroup>
  )
}
