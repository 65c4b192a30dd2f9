/** The tags and wards of an item as its older version `v` has them, for a `set`. */
export const TAGS_OF_VERSION = `tags = array(select jsonb_array_elements_text(v.facts->'tags')),
   wards = array(select jsonb_array_elements_text(v.facts->'wards'))`;
