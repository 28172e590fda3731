'use client'
import { CountedTextArea } from '@/components/form/counted-text-area'
import { HiddenField } from '@/components/form/hidden-field'
import { type Choice, type ChoiceGroupOf, SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { DeskForm, type DeskFormProps } from './desk-form'
import type { VendorWords } from './vendor-words'
import { WarnBeforeLeaving } from './warn-before-leaving'

type Props = DeskFormProps & {
  vendor: VendorWords
  most: number
  versions: readonly Choice[]
  disputes: readonly ChoiceGroupOf[]
}

/** A formal objection to a version. */
export function ChallengeForm({ vendor, most, versions, disputes, ...form }: Props) {
  return (
    <DeskForm
      {...form}
      id="challenge"
      labels={{ text: vendor.challengeWhy, disputes: vendor.challengeDisputes }}
    >
      <WarnBeforeLeaving />
      <HiddenField name="claimId" />
      <SelectField name="version" label={vendor.challengeVersion} choices={versions} />
      <SelectField
        name="disputes"
        label={vendor.challengeDisputes}
        hint={vendor.challengeDisputesHint}
        groups={disputes}
        blank={vendor.chooseDisputes}
      />
      <CountedTextArea
        name="text"
        label={vendor.challengeWhy}
        hint={vendor.challengeWhyHint.replace('{most}', String(most))}
        most={most}
        counted={vendor.counted}
        tooMany={vendor.tooMany}
      />
      <SubmitButton>{vendor.send}</SubmitButton>
    </DeskForm>
  )
}
