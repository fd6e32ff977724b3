#include "core/store_bind.h"

#include <assert.h>
#include <errno.h>
#include <inttypes.h>
#include <string.h>

/* "12500.00" is 1250000 分.  The schema saw to the form. */
static void
bind_money(struct query *q, int at, struct str text)
{
	int64_t fen = 0;
	size_t i;

	for (i = 0; i < text.n; i++)
		if (text.p[i] >= '0' && text.p[i] <= '9')
			fen = fen * 10 + (text.p[i] - '0');
	query_bind_int(q, at, text.n && text.p[0] == '-' ? -fen : fen);
}

/* A number that is too large for SQL stays the text that it is. */
static void
bind_int(struct query *q, int at, struct str text)
{
	char digits[24];
	char *end;
	intmax_t value;

	if (text.n >= sizeof(digits)) {
		query_bind_text(q, at, text);
		return;
	}
	memcpy(digits, text.p, text.n);
	digits[text.n] = '\0';
	errno = 0;
	value = strtoimax(digits, &end, 0);
	if (errno != 0 || (*end != '\0' && *end != '.'))
		query_bind_text(q, at, text);
	else
		query_bind_int(q, at, value);
}

void
store_bind(struct query *q, int at, enum field_kind kind, const struct node *n)
{
	if (n->kind == NODE_NULL)
		return;
	switch (kind) {
	case FIELD_MONEY:
		bind_money(q, at, n->text);
		return;
	case FIELD_BOOL:
		query_bind_int(q, at, node_is_true(n));
		return;
	case FIELD_INT:
		bind_int(q, at, n->text);
		return;
	case FIELD_TEXT:
	case FIELD_REAL:
	case FIELD_DATE:
		if (n->kind == NODE_INT)
			bind_int(q, at, n->text);
		else
			query_bind_text(q, at, n->text);
		return;
	case FIELD_OBJECT:
	case FIELD_LIST:
		break;
	}
	assert(!"no scalar");
}
