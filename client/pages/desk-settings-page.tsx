import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useDenial } from '../auth/session.queries.ts'
import { DeskSettingsForm } from '../desk/desk-settings-form.tsx'
import { deskQuery } from '../desk/desk.queries.ts'
import { SignatureSection } from '../desk/signature-section.tsx'
import { useMessages } from '../messages/messages.ts'
import { DeskPage } from './desk-page.tsx'

const route = getRouteApi('/desks/$deskId/settings')

export function DeskSettingsPage() {
  const { desk: words } = useMessages()
  const { deskId } = route.useParams()
  const { data: desk } = useSuspenseQuery(deskQuery(deskId))
  const denial = useDenial(deskId)
  const disabledReason = denial('change-desk')
  return (
    <DeskPage deskId={deskId} title={words.settingsTitle} lead={words.settingsLead} width="narrow">
      <DeskSettingsForm key={deskId} desk={desk} disabledReason={disabledReason} />
      <SignatureSection deskId={deskId} disabledReason={denial('manage-report-key')} />
    </DeskPage>
  )
}
