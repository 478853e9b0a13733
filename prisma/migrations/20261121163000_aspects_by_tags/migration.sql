-- The prompts of a study that an aspect with this filter, [{ "tag": …, "values": [ … ] }], is asked about: of every tag named, they have one of the values.
-- No filter lets every prompt in. The only place that decides it: annotators, judges and counts ask here.
-- One plain SELECT, so that the planner sees into it: about one prompt it costs a look at its tags, about all of them one join.
CREATE FUNCTION asked_prompts(study_id bigint, tag_filter jsonb) RETURNS TABLE ("promptId" bigint) LANGUAGE sql STABLE AS $$
  SELECT p."id" FROM "Prompt" p WHERE p."studyId" = study_id AND tag_filter IS NULL
  UNION ALL
  SELECT t."promptId" FROM jsonb_array_elements(tag_filter) AS wanted
  JOIN "Tag" t ON t."key" = wanted->>'tag' AND jsonb_exists(wanted->'values', t."value")
  JOIN "Prompt" p ON p."id" = t."promptId" AND p."studyId" = study_id
  GROUP BY t."promptId" HAVING count(DISTINCT t."key") = jsonb_array_length(tag_filter)
$$;
