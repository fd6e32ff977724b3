#include "core/keyword.h"

/*
 * All keywords of JSON Schema 2020-12, in the order in which they are asked:
 * what a value is comes before what it says, and what nothing else has looked
 * at comes last.  What is not here is an annotation, or known to resource.c
 * ($id, $anchor and the like).
 */
#define CORE VOCABULARY_CORE
#define APPLY VOCABULARY_APPLICATOR
#define VALID VOCABULARY_VALIDATION
#define REST VOCABULARY_UNEVALUATED

const struct keyword keywords[] = {
	{ "$ref", CORE, ref_compile, ref_holds },
	{ "$dynamicRef", CORE, dynamic_ref_compile, dynamic_ref_holds },
	{ "$defs", CORE, defs_compile, NULL },
	{ "type", VALID, type_compile, type_holds },
	{ "enum", VALID, enum_compile, enum_holds },
	{ "const", VALID, const_compile, const_holds },
	{ "minimum", VALID, bound_compile, minimum_holds },
	{ "maximum", VALID, bound_compile, maximum_holds },
	{ "exclusiveMinimum", VALID, bound_compile, exclusive_minimum_holds },
	{ "exclusiveMaximum", VALID, bound_compile, exclusive_maximum_holds },
	{ "multipleOf", VALID, multiple_of_compile, multiple_of_holds },
	{ "minLength", VALID, count_compile, min_length_holds },
	{ "maxLength", VALID, count_compile, max_length_holds },
	{ "pattern", VALID, pattern_compile, pattern_holds },
	{ "format", VOCABULARY_FORMAT | VOCABULARY_ASSERTION, format_compile,
	    format_holds },
	{ "properties", APPLY, properties_compile, properties_holds },
	{ "patternProperties", APPLY, pattern_properties_compile,
	    pattern_properties_holds },
	{ "additionalProperties", APPLY, additional_properties_compile,
	    additional_properties_holds },
	{ "propertyNames", APPLY, property_names_compile,
	    property_names_holds },
	{ "required", VALID, required_compile, required_holds },
	{ "dependentRequired", VALID, dependent_required_compile,
	    dependent_required_holds },
	{ "dependentSchemas", APPLY, dependent_schemas_compile,
	    dependent_schemas_holds },
	{ "dependencies", APPLY, dependencies_compile, dependencies_holds },
	{ "minProperties", VALID, count_compile, min_properties_holds },
	{ "maxProperties", VALID, count_compile, max_properties_holds },
	{ "prefixItems", APPLY, prefix_items_compile, prefix_items_holds },
	{ "items", APPLY, items_compile, items_holds },
	{ "contains", APPLY, contains_compile, contains_holds },
	{ "minContains", VALID, count_compile, NULL },
	{ "maxContains", VALID, count_compile, NULL },
	{ "minItems", VALID, count_compile, min_items_holds },
	{ "maxItems", VALID, count_compile, max_items_holds },
	{ "uniqueItems", VALID, unique_items_compile, unique_items_holds },
	{ "allOf", APPLY, all_of_compile, all_of_holds },
	{ "anyOf", APPLY, any_of_compile, any_of_holds },
	{ "oneOf", APPLY, one_of_compile, one_of_holds },
	{ "not", APPLY, not_compile, not_holds },
	{ "if", APPLY, if_compile, if_holds },
	{ "unevaluatedItems", REST, unevaluated_compile,
	    unevaluated_items_holds },
	{ "unevaluatedProperties", REST, unevaluated_compile,
	    unevaluated_properties_holds },
	{ NULL, 0, NULL, NULL },
};
