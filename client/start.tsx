import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { newQueryClient } from './api/query-client.ts'
import { SessionGate } from './auth/session-gate.tsx'
import { MessagesProvider } from './messages/messages-provider.tsx'
import { newRouter } from './routes.tsx'
import { ToastRegion } from './ui/toast.tsx'

const root = document.getElementById('app')
if (!root) throw new Error('index.html has no #app')

const queryClient = newQueryClient()
const router = newRouter(queryClient)

createRoot(root).render(
  <StrictMode>
    <MessagesProvider>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
        <SessionGate onSignedIn={() => void router.invalidate()} />
        <ToastRegion />
      </QueryClientProvider>
    </MessagesProvider>
  </StrictMode>,
)
