export const claim = {}
