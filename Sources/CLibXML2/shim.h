#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlreader.h>
#include <libxml/xpath.h>

/// `xmlFree` is a mutable global, which Swift 6 refuses to call.
static inline void cxml_free(void *pointer) { xmlFree(pointer); }
