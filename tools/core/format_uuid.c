#include "base/ascii.h"
#include "core/formats.h"

bool
is_uuid(struct str s)
{
	size_t i;

	if (s.n != 36)
		return false;
	for (i = 0; i < s.n; i++) {
		bool hyphen = i == 8 || i == 13 || i == 18 || i == 23;

		if (hyphen ? s.p[i] != '-' : !ascii_is_hex(s.p[i]))
			return false;
	}
	return true;
}
