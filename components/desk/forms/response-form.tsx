'use client'
import { CountedTextArea } from '@/components/form/counted-text-area'
import { HiddenField } from '@/components/form/hidden-field'
import { type Choice, SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { DeskForm, type DeskFormProps } from './desk-form'
import type { VendorWords } from './vendor-words'
import { WarnBeforeLeaving } from './warn-before-leaving'

type Props = DeskFormProps & { vendor: VendorWords; most: number; languages: readonly Choice[] }

/** A vendor's answer to a claim's page. */
export function ResponseForm({ vendor, most, languages, ...form }: Props) {
  return (
    <DeskForm {...form} id="response" labels={{ text: vendor.responseText }}>
      <WarnBeforeLeaving />
      <HiddenField name="claimId" />
      <SelectField name="language" label={vendor.language} choices={languages} />
      <CountedTextArea
        name="text"
        label={vendor.responseText}
        most={most}
        counted={vendor.counted}
        tooMany={vendor.tooMany}
      />
      <SubmitButton>{vendor.send}</SubmitButton>
    </DeskForm>
  )
}
