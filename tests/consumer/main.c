/* What a program of somebody else's in C does first: read a scheme, and be told why it cannot be. */
#include <kaohe/kaohe.h>
#include <stdio.h>

int main(void) {
    kaohe_scheme *scheme = NULL;
    kaohe_error *error = NULL;
    const kaohe_status status = kaohe_scheme_read("{}", 2, NULL, &scheme, &error);
    printf("%s: %s\n", kaohe_status_name(status), kaohe_error_message(error, 0, KAOHE_EN));
    kaohe_error_free(error);
    return status == KAOHE_REFUSED ? 0 : 1;
}
