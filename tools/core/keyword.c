#include "core/keyword.h"

/*
 * All keywords of JSON Schema 2020-12, in the order in which they are asked:
 * what a value is comes before what it says.  One without functions is known
 * and not supported yet: a schema that uses it is refused, never half read.
 */
#define ROW(name, function) \
	{ \
		name, function##_compile, function##_holds \
	}
#define UNSUPPORTED(name) \
	{ \
		name, NULL, NULL \
	}

const struct keyword keywords[] = {
	ROW("$ref", ref),
	{ "$defs", defs_compile, NULL },
	ROW("type", type),
	ROW("enum", enum),
	ROW("const", const),
	{ "minimum", bound_compile, minimum_holds },
	{ "maximum", bound_compile, maximum_holds },
	{ "exclusiveMinimum", bound_compile, exclusive_minimum_holds },
	{ "exclusiveMaximum", bound_compile, exclusive_maximum_holds },
	ROW("multipleOf", multiple_of),
	{ "minLength", count_compile, min_length_holds },
	{ "maxLength", count_compile, max_length_holds },
	ROW("pattern", pattern),
	ROW("format", format),
	ROW("properties", properties),
	ROW("patternProperties", pattern_properties),
	ROW("additionalProperties", additional_properties),
	ROW("propertyNames", property_names),
	ROW("required", required),
	{ "minProperties", count_compile, min_properties_holds },
	{ "maxProperties", count_compile, max_properties_holds },
	ROW("items", items),
	{ "minItems", count_compile, min_items_holds },
	{ "maxItems", count_compile, max_items_holds },
	ROW("uniqueItems", unique_items),
	ROW("allOf", all_of),
	ROW("anyOf", any_of),
	ROW("oneOf", one_of),
	ROW("not", not ),
	ROW("if", if),
	UNSUPPORTED("$id"),
	UNSUPPORTED("$anchor"),
	UNSUPPORTED("$dynamicRef"),
	UNSUPPORTED("$dynamicAnchor"),
	UNSUPPORTED("$vocabulary"),
	UNSUPPORTED("prefixItems"),
	UNSUPPORTED("contains"),
	UNSUPPORTED("minContains"),
	UNSUPPORTED("maxContains"),
	UNSUPPORTED("dependentRequired"),
	UNSUPPORTED("dependentSchemas"),
	UNSUPPORTED("unevaluatedItems"),
	UNSUPPORTED("unevaluatedProperties"),
	{ NULL, NULL, NULL },
};
