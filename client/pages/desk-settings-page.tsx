import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useDenial } from '../auth/session.queries.ts'
import { DeskSettingsForm } from '../desk/desk-settings-form.tsx'
import { deskQuery } from '../desk/desk.queries.ts'
import { useMessages } from '../messages/messages.ts'
import { DeskPage } from './desk-page.tsx'

const route = getRouteApi('/desks/$deskId/settings')

export function DeskSettingsPage() {
  const { desk: words } = useMessages()
  const { deskId } = route.useParams()
  const { data: desk } = useSuspenseQuery(deskQuery(deskId))
  const disabledReason = useDenial(deskId)('change-desk')
  return (
    <DeskPage deskId={deskId} title={words.settingsTitle} lead={words.settingsLead} width="narrow">
      <DeskSettingsForm key={deskId} desk={desk} disabledReason={disabledReason} />
    </DeskPage>
  )
}
