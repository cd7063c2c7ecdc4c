/** Acts that audit channels wait to be told of. */
export const UNTOLD_ACTS = `
  CREATE TABLE act_untold (
    act bigint PRIMARY KEY,
    archive bigint NOT NULL,
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    told text[] NOT NULL DEFAULT '{}',
    tries int NOT NULL DEFAULT 0,
    retry timestamptz NOT NULL DEFAULT '-infinity'
  );
  CREATE INDEX act_untold_archive ON act_untold (archive, act);`;
