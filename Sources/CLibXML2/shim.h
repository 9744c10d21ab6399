#include <libxml/xmlversion.h>

/// Debian's libxml2 uses ICU, and its headers would bring ICU's types, which clash with those of
/// Foundation's own ICU. Nothing here touches the one structure that has ICU's fields.
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlreader.h>
#include <libxml/xpath.h>

/// `xmlFree` is a mutable global, which Swift 6 refuses to call.
static inline void cxml_free(void *pointer) { xmlFree(pointer); }
