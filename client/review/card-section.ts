/** What is unfolded in the open card; one at a time. */
export type CardSection = 'check' | 'verdict' | 'attribution' | 'details' | 'proposed' | 'history'
