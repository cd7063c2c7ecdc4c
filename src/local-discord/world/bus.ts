/** Tells listeners what happened, in the order they came. */
export interface Bus<Event> {
  emit(event: Event): void;
  /** The answer stops listening. */
  on(listener: (event: Event) => void): () => void;
}

export function createBus<Event>(): Bus<Event> {
  const listeners = new Set<(event: Event) => void>();
  return {
    emit(event) {
      for (const listener of [...listeners]) listener(event);
    },
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
