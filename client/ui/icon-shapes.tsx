import { type ReactNode } from 'react'

const RING = <circle cx="8" cy="8" r="5.75" />
const BUBBLE = 'M2.2 3.4h11.6v7.4H8.2l-3 2.6v-2.6h-3z'

/** Drawings on a grid of 16, stroked by the current colour. Those that point along the line are mirrored in right-to-left. */
export const ICON_SHAPES = {
  unchecked: <circle cx="8" cy="8" r="5.75" strokeDasharray="1.6 2.01" />,
  verified: (
    <>
      {RING}
      <path d="m5.4 8.2 1.8 1.8 3.5-3.9" />
    </>
  ),
  disputed: <path d="M2.5 6h9.2M9.2 3.3 12 6M13.5 10.2H4.3M6.8 12.9 4 10.2" />,
  unproven: (
    <>
      {RING}
      <path d="M6.3 6.5c.1-1 .8-1.6 1.8-1.6s1.7.6 1.7 1.5c0 1.2-1.7 1.3-1.7 2.6M8.1 11.1v.01" />
    </>
  ),
  false: (
    <>
      {RING}
      <path d="m6 6 4 4m0-4-4 4" />
    </>
  ),
  context: <path d="M5.2 2.8H3.2v10.4h2M10.8 2.8h2v10.4h-2M8 5.6v4.8M5.8 8h4.4" />,
  outdated: (
    <>
      <path d="M3.6 4.4A5.75 5.75 0 1 1 2.3 8.6" />
      <path d="M8 5v3.3l2.2 1.3M2.6 2.5l.7 2.4 2.5-.4" />
    </>
  ),
  'not-checkable': (
    <>
      {RING}
      <path d="m4 12 8-8" />
    </>
  ),
  said: (
    <>
      <path d={BUBBLE} />
      <path d="m5.9 7.1 1.5 1.5 2.9-3.1" />
    </>
  ),
  altered: (
    <>
      <path d={BUBBLE} />
      <path d="M5.8 6.2h4.4M5.8 8.2h4.4M9 5 7 9.4" />
    </>
  ),
  misattributed: (
    <>
      <path d={BUBBLE} />
      <path d="m6.4 5.5 3.2 3.2m0-3.2-3.2 3.2" />
    </>
  ),
  unidentified: (
    <>
      <path d={BUBBLE} />
      <path d="M6.8 6c.1-.6.6-.9 1.2-.9s1.2.4 1.2 1-1.2.80-1.2 1.5M8 9.1v.01" />
    </>
  ),
  nosaid: (
    <>
      <path d={BUBBLE} strokeDasharray="2 1.6" />
      <path d="M6 7.1h4" />
    </>
  ),
  comment: <path d={BUBBLE} />,
  unsaid: <path d={BUBBLE} strokeDasharray="1.4 1.8" />,
  flat: <path d="M3 12.8 4 9.6l6.9-6.9 2.3 2.3L6.3 11.9z" />,
  stamp: <path d="m1.8 8.6 2.6 2.7 4.9-6M7.2 10.6l.8.7 5.9-6.9" />,
  sent: <path d="M8 12.8V3.6M4.3 7 8 3.3 11.7 7" />,
  back: <path d="M6.2 3.3 2.7 6.8l3.5 3.5M3 6.8h6.5a3.4 3.4 0 0 1 0 6.8H7.6" />,
  reopen: <path d="M3.2 8a4.8 4.8 0 1 0 1.5-3.5L3.2 6M3.2 2.8V6h3.2" />,
  pencil: <path d="m3 13 .8-3.1 6.9-6.9 2.3 2.3L6.1 12.2z" />,
  search: (
    <>
      <circle cx="7" cy="7" r="4.2" />
      <path d="m10.2 10.2 3.3 3.3" />
    </>
  ),
  export: <path d="M8 9.8V2.6M5.2 5.2 8 2.5l2.8 2.7M3 9.5v3.8h10V9.5" />,
  theme: (
    <>
      <circle cx="8" cy="8" r="5.3" />
      <path d="M8 2.7v10.6a5.3 5.3 0 0 0 0-10.6z" fill="currentColor" />
    </>
  ),
  down: <path d="m4.5 6.5 3.5 3.5 3.5-3.5" />,
  up: <path d="M4.5 9.5 8 6l3.5 3.5" />,
  x: <path d="m4.2 4.2 7.6 7.6m0-7.6-7.6 7.6" />,
  same: <path d="M3.5 6h9M3.5 10h9" />,
  diff: <path d="M3.5 6h9M3.5 10h9M10.5 3l-5 10" />,
  plus: <path d="M8 3.5v9M3.5 8h9" />,
  lock: (
    <>
      <rect x="3.5" y="7.2" width="9" height="6" rx="1" />
      <path d="M5.5 7V5.2a2.5 2.5 0 0 1 5 0V7" />
    </>
  ),
  dots: <path d="M3.5 8h.01M8 8h.01M12.5 8h.01" strokeWidth="2.4" />,
  yes: <path d="m3.3 8.4 3.1 3.1 6.3-7" />,
  part: <path d="M3 9.5c1.3-2.6 3.2-2.6 5 0s3.7 2.6 5 0" />,
  shift: <path d="M8 2.8 13 8.2h-2.6v4.6H5.6V8.2H3z" />,
  enter: <path d="M12.8 4v3.4a2 2 0 0 1-2 2H3.4M6.4 6.4l-3 3 3 3" />,
  arrowup: <path d="M8 13V3.3M4.3 7 8 3.3 11.7 7" />,
  arrowdown: <path d="M8 3v9.7M4.3 9 8 12.7 11.7 9" />,
  arrowleft: <path d="M13 8H3.3M7 4.3 3.3 8 7 11.7" />,
  arrowright: <path d="M3 8h9.7M9 4.3 12.7 8 9 11.7" />,
  next: <path d="M3 8h9.5M9 4.3 12.7 8 9 11.7" />,
  undo: <path d="M5.8 3.4 2.8 6.4l3 3M3.2 6.4h6a3.5 3.5 0 0 1 0 7H6.5" />,
  history: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="M8 4.7V8l2.3 1.6" />
    </>
  ),
  link: (
    <path d="M6.8 9.2a2.5 2.5 0 0 0 3.5 0l2.2-2.2a2.5 2.5 0 0 0-3.5-3.5l-.9.9M9.2 6.8a2.5 2.5 0 0 0-3.5 0L3.5 9a2.5 2.5 0 0 0 3.5 3.5l.9-.9" />
  ),
  upload: <path d="M8 10V2.8M5.2 5.5 8 2.7l2.8 2.8M3 11v2.3h10V11" />,
  menu: <path d="M2.8 4.5h10.4M2.8 8h10.4M2.8 11.5h10.4" />,
  copy: (
    <>
      <rect x="5.5" y="5.5" width="7.5" height="7.5" rx="1" />
      <path d="M10.5 5.3V3H3v7.5h2.3" />
    </>
  ),
  trash: <path d="M3 4.5h10M6.2 4.3V2.8h3.6v1.5M4.3 4.7l.6 8.5h6.2l.6-8.5" />,
  info: (
    <>
      {RING}
      <path d="M8 7.4v3.4M8 5.1v.01" />
    </>
  ),
  warning: <path d="M8 2.5 14 13H2zM8 6.5v3M8 11.2v.01" />,
  eye: (
    <>
      <path d="M1.8 8S4 3.9 8 3.9 14.2 8 14.2 8 12 12.1 8 12.1 1.8 8 1.8 8z" />
      <circle cx="8" cy="8" r="1.8" />
    </>
  ),
  'eye-off': <path d="M1.8 8S4 3.9 8 3.9 14.2 8 14.2 8 12 12.1 8 12.1 1.8 8 1.8 8zM3 13 13 3" />,
  keyboard: (
    <>
      <rect x="1.8" y="4" width="12.4" height="8" rx="1" />
      <path d="M4.5 6.7h.01M7 6.7h.01M9.4 6.7h.01M11.7 6.7h.01M5.5 9.5h5" />
    </>
  ),
} as const satisfies Record<string, ReactNode>

export type IconName = keyof typeof ICON_SHAPES

export const MIRRORED_ICONS: ReadonlySet<IconName> = new Set<IconName>(['back', 'next', 'undo'])
