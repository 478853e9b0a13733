-- Whether an aspect with this filter, [{ "tag": …, "values": [ … ] }], is asked about a prompt: of every tag named, the prompt has one of the values.
-- No filter lets every prompt in. The only place that decides it: annotators, judges and counts ask here.
CREATE FUNCTION aspect_applies(tag_filter jsonb, prompt_id bigint) RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
  RETURN tag_filter IS NULL OR NOT EXISTS (
    SELECT 1 FROM jsonb_array_elements(tag_filter) AS wanted WHERE NOT EXISTS (
      SELECT 1 FROM "Tag" t
      WHERE t."promptId" = prompt_id AND t."key" = wanted->>'tag' AND jsonb_exists(wanted->'values', t."value")));
END $$;
