import css from './drop-zone.module.css'
import { Icon } from './icon.tsx'

/** Over the whole page while files are dragged across it. */
export function DropHint({ children }: { children: string }) {
  return (
    <div className={css.everywhere} aria-hidden="true">
      <span>
        <Icon name="upload" /> {children}
      </span>
    </div>
  )
}
