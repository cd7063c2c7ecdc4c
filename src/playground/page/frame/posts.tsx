import { usePage } from '../context.js';

/** A forum: its posts, each a thread of its own. */
export function Posts() {
  const { known, place, visit } = usePage();
  const posts = known.places.filter(
    ({ parentId, viewer }) => parentId === place.channelId && viewer.id === place.viewer.id,
  );
  return (
    <section class="welcome" aria-label="Welcome" data-empty={posts.length === 0}>
      <h2>{place.name}</h2>
      <p>
        A forum: each post is a thread of its own. {known.bot.displayName} watches this one: it answers the
        opening message of a post once, and afterwards only when it is addressed.
      </p>
      {posts.length === 0 ? (
        <p class="muted">There is no post yet. Write a title and your question below.</p>
      ) : (
        <ul class="examples" aria-label="Posts">
          {posts.map(({ id, name }) => (
            <li key={id}>
              <button type="button" onClick={() => visit(id)}>
                {name}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
